let s = '';
for (let i = 0; i < 100000; i++) s += 'x';
console.log(s.length);
