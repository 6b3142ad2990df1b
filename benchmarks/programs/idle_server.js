// SPDX-License-Identifier: Apache-2.0
const net = require('net');
net.createServer((socket) => socket.on('data', () => {}).on('error', () => {})).listen({port: +process.argv[2], host: '127.0.0.1', backlog: 128});
