import { readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import { parse } from 'yaml';
import { issueMail } from '#src/newsletter/mail/issueMail.ts';
import { serviceMails } from '#src/newsletter/mail/serviceMails.ts';
import { issueShape } from '#src/newsletter/issueShape.ts';
import { fillMail } from '#src/domain/newsletter/builtMail.ts';
const references = new Map(JSON.parse(readFileSync('content/references.json','utf8')).map((r:any)=>[r.id,r]));
mkdirSync('/tmp/lm',{recursive:true});
const mails = ['2026-12','2027-01'].map(slug=>{
  const t = readFileSync(`content/newsletter/${slug}.md`,'utf8');
  const [, front='', body=''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(t)!;
  return issueMail({slug, fields: issueShape.parse(parse(front)), body}, references as any);
});
for (const m of [...mails, ...serviceMails()]) {
  const f = fillMail({...m, hash:'x'}, {site:'https://widercircle.example', leave:'https://widercircle.example/newsletter/leave/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA/', preferences:'https://widercircle.example/newsletter/preferences/BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB/', confirm:'https://widercircle.example/newsletter/confirm/CCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCC/'});
  writeFileSync(`/tmp/lm/${m.name}.json`, JSON.stringify({...m,hash:'x'})); writeFileSync(`/tmp/lm/${m.name}.html`, f.html); writeFileSync(`/tmp/lm/${m.name}.txt`, f.text);
  console.log(m.name, f.html.length, f.text.length, Math.max(...f.text.split('\n').filter(l=>!l.includes('http')).map(l=>l.length)));
}
