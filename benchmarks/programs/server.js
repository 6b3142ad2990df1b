// SPDX-License-Identifier: Apache-2.0
// server.js echo|lines|bulk|connect PORT COUNT
const net = require('net');
const readline = require('readline');
const [mode, port, count] = [process.argv[2], +process.argv[3], +process.argv[4]];
let left = count;
const server = net.createServer((socket) => {
  socket.setNoDelay(true);
  socket.on('error', () => {});
  socket.on('close', () => { if (--left === 0) server.close(); });
  if (mode === 'connect') socket.end();
  else if (mode === 'lines') readline.createInterface({input: socket}).on('line', () => {});
  else if (mode === 'bulk') socket.on('data', () => {}).on('end', () => socket.end());
  else {
    let rest = '';
    socket.on('data', (data) => {
      const lines = (rest + data.toString('latin1')).split('\n');
      rest = lines.pop();
      for (const line of lines) socket.write(line + '\n', 'latin1');
    });
  }
});
server.listen({port, host: '127.0.0.1', backlog: 128});
