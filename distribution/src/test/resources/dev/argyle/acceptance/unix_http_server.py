# Serves one request of HTTP on a Unix socket, with the server of Python's library.
import http.server
import os
import socketserver
import sys


class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        body = f"you asked for {self.path}\n".encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def address_string(self):
        return "a Unix socket"


class Server(socketserver.UnixStreamServer):
    def get_request(self):
        connection, _ = super().get_request()
        return connection, ("", 0)


with Server(sys.argv[1], Handler) as server:
    print("listening", flush=True)
    server.handle_request()
os.unlink(sys.argv[1])
