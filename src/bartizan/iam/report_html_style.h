#pragma once
// The look of the report's page (report_html.cc), beyond data::kPageStyle.
#include <string_view>

namespace bartizan::iam {

// Text on its background has a contrast of 4.5:1 or more in both colour schemes.
inline constexpr std::string_view kReportStyle = R"(
:root {
  --critical: #a50e3b; --high: #b3261e; --medium: #8a5300; --low: #1d5fa8; --info: #556070;
  --critical-ground: #fde4ec; --high-ground: #fdeae8; --medium-ground: #fdf0d9;
  --low-ground: #e3effc; --info-ground: #eceff3; --more: #a3301f;
}
@media (prefers-color-scheme: dark) {
  :root {
    --critical: #ff9dbd; --high: #ff9e94; --medium: #f3c26b; --low: #93c4fb; --info: #b4bfcc;
    --critical-ground: #4d1228; --high-ground: #481a17; --medium-ground: #42300d;
    --low-ground: #15304e; --info-ground: #2a323d; --more: #ff9e94;
  }
}
h3 { font-size: .95rem; margin: 1.4rem 0 .4rem; color: var(--soft); font-weight: 600; }
h4 { font-size: 1em; margin: 0; font-weight: 600; overflow-wrap: anywhere; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: .5rem; background: var(--card); padding: .4rem .8rem; }
.verdict { font-size: 1.05rem; }
.notice {
  border-left: 4px solid var(--medium); background: var(--medium-ground); border-radius: 6px;
  padding: .6rem .9rem; margin: 1rem 0;
}
.notice ul { margin: .3rem 0; padding-left: 1.2rem; overflow-wrap: anywhere; }
.sides { display: grid; grid-template-columns: 1fr 1fr; gap: .75rem; margin: 1rem 0; }
.side, .card {
  background: var(--card); border: 1px solid var(--line); border-radius: 10px;
  padding: .7rem .9rem; min-width: 0; overflow-wrap: anywhere;
}
.side b { display: block; }
.tiles {
  display: grid; grid-template-columns: repeat(5, 1fr); gap: .75rem;
  list-style: none; margin: 1rem 0; padding: 0;
}
.tile { border-radius: 10px; padding: .55rem .8rem; font-size: .8rem; font-weight: 600; }
.tile b { display: block; font-size: 1.6rem; line-height: 1.2; font-variant-numeric: tabular-nums; }
.tile a { color: inherit; text-decoration: none; display: block; }
.tile a:hover { text-decoration: underline; }
.critical { color: var(--critical); background: var(--critical-ground); }
.high { color: var(--high); background: var(--high-ground); }
.medium { color: var(--medium); background: var(--medium-ground); }
.low { color: var(--low); background: var(--low-ground); }
.info { color: var(--info); background: var(--info-ground); }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; color: var(--soft); padding-bottom: .3rem; }
th, td { text-align: left; vertical-align: top; padding: .3rem .5rem; overflow-wrap: anywhere; }
tr + tr > *, tbody > tr > * { border-top: 1px solid var(--line); }
th { font-weight: 600; }
.overview { display: grid; grid-template-columns: minmax(0, 7fr) minmax(0, 5fr); gap: .75rem; }
.overview h2 { margin: .2rem 0 .4rem; font-size: 1rem; }
.counts table { table-layout: fixed; } .counts th { overflow-wrap: break-word; }
.counts td, .counts thead th + th {
  text-align: right; font-variant-numeric: tabular-nums; width: 5.2rem;
}
.zero { color: var(--soft); }
.badge {
  display: inline-block; border-radius: 99px; padding: .05rem .55rem; font-size: .72rem;
  font-weight: 700; letter-spacing: .02em; white-space: nowrap; text-align: center;
}
.list { list-style: none; margin: 0; padding: 0; }
.list > li { margin: 0 0 .4rem; }
.item {
  background: var(--card); border: 1px solid var(--line); border-radius: 10px; overflow: hidden;
}
.item > summary {
  display: grid; grid-template-columns: 1rem 16rem 6rem 1fr; gap: .2rem .8rem;
  align-items: baseline; padding: .55rem .9rem; cursor: pointer; list-style: none;
}
.item > summary::-webkit-details-marker { display: none; }
.item > summary::before { content: "\25B8"; color: var(--soft); }
.item[open] > summary::before { content: "\25BE"; }
.item > summary:hover { background: var(--code); }
.item > summary > * { min-width: 0; overflow-wrap: anywhere; }
.item:target { border-color: var(--link); }
.who code { font-weight: 600; }
.marks { font-variant-numeric: tabular-nums; white-space: nowrap; color: var(--soft); }
.inside { padding: .2rem .9rem .9rem; border-top: 1px solid var(--line); }
.facts {
  display: grid; grid-template-columns: max-content 1fr; gap: .1rem .9rem; margin: .6rem 0 1rem;
}
.facts dt { color: var(--soft); max-width: 12rem; overflow-wrap: anywhere; }
.facts dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }
.changes { list-style: none; margin: 0; padding: 0; }
.changes > li { border-top: 1px solid var(--line); padding: .7rem 0 .4rem; }
.changes table { margin: .4rem 0; font-size: .93em; }
.asked { table-layout: fixed; }
.asked th:nth-child(1) { width: 8rem; } .asked th:nth-child(2) { width: 9rem; }
.yes { color: var(--more); font-weight: 600; } .no { color: var(--soft); font-weight: 600; }
.changes details { margin: .3rem 0; }
.changes details > summary { cursor: pointer; color: var(--link); }
@media (max-width: 46rem) {
  .tiles { grid-template-columns: repeat(auto-fit, minmax(6.8rem, 1fr)); gap: .4rem; }
  .sides { grid-template-columns: 1fr; gap: .4rem; }
  .item > summary { grid-template-columns: 1rem 1fr max-content; padding: .55rem .7rem; }
  .item > summary > .worst { grid-column: 2 / -1; }
  .inside { padding: .2rem .7rem .7rem; }
  .facts { grid-template-columns: 1fr; } .facts dd { margin-bottom: .3rem; }
  .asked thead { position: absolute; left: -99rem; }
  .asked tr, .asked tr > th:nth-child(n), .asked td { display: block; width: auto; border: 0; padding: .1rem 0; }
  .asked tr + tr { border-top: 1px solid var(--line); padding-top: .3rem; margin-top: .3rem; }
  .overview { grid-template-columns: 1fr; }
  .counts { font-size: .88rem; }
  .counts td, .counts thead th + th { width: 3.6rem; padding: .3rem .1rem; }
  .counts th { padding: .3rem .1rem; } .counts tbody th { font-weight: 400; }
  .counts thead th { font-size: .78rem; }
}
@media print {
  body { background: #fff; } .item, .changes > li { break-inside: avoid; } .skip { display: none; }
}
)";

}  // namespace bartizan::iam
