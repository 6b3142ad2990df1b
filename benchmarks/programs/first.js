// SPDX-License-Identifier: Apache-2.0
// Listens, connects to itself, and takes a line over the connection.
const net = require("net")
const listener = net.createServer(accepted => accepted.once("data", line => {
  console.log(String(line))
  process.exit()
}))
listener.listen(0, "127.0.0.1", () => net.connect(listener.address().port, "127.0.0.1").write("line\n"))
