import { chromium } from 'playwright-core';
import fs from 'node:fs';
const [out,w,h,...names]=process.argv.slice(2);
const files=fs.readdirSync('/tmp/shots');
const browser=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox','--disable-gpu','--disable-quic','--no-first-run','--disable-background-networking']});
const p=await browser.newPage({viewport:{width:(+w+10)*names.length,height:+h}});
await p.setContent('<body style="margin:0;display:flex;gap:10px;background:#777;align-items:start">'+names.map(n=>{const f=files.find(f=>f.startsWith(n+'-'));return `<div style="width:${w}px;height:${h}px;overflow:hidden"><img style="width:${w}px" src="data:image/png;base64,${fs.readFileSync('/tmp/shots/'+f).toString('base64')}"></div>`}).join(''));
await p.waitForTimeout(300); await p.screenshot({path:'/tmp/shots/'+out}); await browser.close();
