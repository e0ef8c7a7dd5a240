import { chromium } from 'playwright-core';
const b=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox','--disable-gpu','--disable-quic','--no-first-run','--disable-background-networking']});
const p=await b.newPage({viewport:{width:1020,height:1180}}); await p.goto('file:///work/main/docs/generated/dossier-states.svg'); await p.screenshot({path:'/tmp/shots/states.png'}); await b.close();
