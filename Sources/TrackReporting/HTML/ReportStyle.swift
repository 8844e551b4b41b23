/// The style sheet of every page: system fonts, light or dark by the reader's setting, phones, paper.
///
/// Blue is downhill and orange is uphill. Steeper grades contrast more with the background, and every grade has a
/// contrast of at least 3:1. Lines in the background colour separate neighbouring grades. The colours are safe for
/// colour-blind readers.
enum ReportStyle {
  static let css = HTML(
    trusted: [colors, base, tiles, tables, ChartStyle.css, index, wide, narrow, paper].joined(separator: "\n"))

  private static let colors = """
    :root{color-scheme:light dark;--bg:#fdfdfc;--card:#f5f5f2;--ink:#1a1d20;--muted:#565b60;--rule:#dddcd6;--accent:#9a3412;
    --g0:#013d6e;--g1:#0867b1;--g2:#2191f0;--g3:#8a8981;--g4:#e06e00;--g5:#b73904;--g6:#711f01;--raw:#868a8d;
    --moving:#158c66;--standing:#a1870b;--resting:#7c48ae;--transport:#5b5f64;--heart:#af3349;--warn:#fff1d6;--warn-ink:#6b4200}
    @media screen and (prefers-color-scheme:dark){:root{--bg:#16181a;--card:#1f2224;--ink:#e9e7e1;--muted:#a4a8aa;--rule:#383c3f;
    --accent:#ffa586;--g0:#98cafe;--g1:#2c99f8;--g2:#0b72c4;--g3:#7b7a72;--g4:#b55a10;--g5:#f96636;--g6:#fcb49e;--raw:#8d9296;
    --moving:#149c71;--standing:#dcb913;--resting:#b17de9;--transport:#a4a8aa;--heart:#f97785;--warn:#3d2f10;--warn-ink:#ffd991}}
    """

  private static let base = """
    *{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%}
    body{margin:0;background:var(--bg);color:var(--ink);font:.9375rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",
    "Liberation Sans",sans-serif;font-variant-numeric:tabular-nums lining-nums}
    main,header,footer{max-width:78rem;margin:0 auto;padding:0 1.25rem}
    header{padding-top:1.1rem}
    h1{font-size:1.7rem;line-height:1.2;font-weight:650;margin:0;overflow-wrap:anywhere;text-wrap:balance}
    h2{font-size:1.1rem;line-height:1.3;font-weight:650;margin:0 0 .4rem}
    section{padding-top:1.3rem}
    p{margin:.3rem 0;max-width:52rem}
    a{color:var(--accent)}
    .facts{max-width:none;color:var(--muted);margin:.15rem 0;overflow-wrap:anywhere}
    .note{font-size:.85rem;color:var(--muted)}
    .notice{background:var(--warn);color:var(--warn-ink);border-radius:.4rem;padding:.45rem .8rem;margin:.5rem 0;max-width:none;
    overflow-wrap:anywhere}
    .columns{columns:2 28rem;column-gap:2.2rem}.columns.three{columns:3 23rem}
    .columns>section{break-inside:avoid}
    details{margin:.4rem 0}
    summary{cursor:pointer;color:var(--muted);font-size:.85rem;width:fit-content}
    .data summary,.more-rows summary{padding:.2rem 0}
    .methods{margin:2rem 0 0}.methods summary{padding:.3rem 0}.methods summary h2{display:inline;margin:0;color:var(--ink)}
    .methods dl{columns:24rem;column-gap:2.2rem;font-size:.82rem;line-height:1.45;margin:.6rem 0 0}
    .methods dl>div{break-inside:avoid;margin:0 0 .7rem}
    .methods dt{font-weight:650}.methods dd{margin:0;color:var(--muted)}
    footer{margin-top:1.5rem;padding-bottom:2rem;color:var(--muted);font-size:.82rem}footer p{max-width:none}
    :focus-visible{outline:2px solid var(--accent);outline-offset:2px}
    """

  private static let tiles = """
    .tiles{list-style:none;padding:0;margin:.9rem 0 0;display:grid;grid-template-columns:repeat(4,minmax(0,1fr));gap:.6rem}
    .tiles>li{position:relative;background:var(--card);border-radius:.5rem;padding:.6rem .9rem .65rem}
    .tiles.small{grid-template-columns:none;grid-auto-flow:column;grid-auto-columns:minmax(0,26rem);margin-top:.6rem}
    .tiles p{margin:0}
    .tiles .label{font-size:.82rem;color:var(--muted)}
    .tiles .value{font-size:1.75rem;line-height:1.25;font-weight:600;letter-spacing:-.01em;overflow-wrap:anywhere}
    .tiles.small .value,.tiles.running .value{font-size:1.15rem}
    .tiles .more{font-size:.82rem;color:var(--muted)}
    .tiles.running{grid-template-columns:repeat(5,minmax(0,1fr));margin-top:0;font-size:.9rem;line-height:1.4}
    .scale-words span{display:block}
    .i{margin:0}.i summary{position:absolute;top:0;right:0;width:44px;height:44px;display:grid;place-items:center;list-style:none}
    .i summary::-webkit-details-marker{display:none}
    .i summary span{width:1.15rem;height:1.15rem;border:1px solid var(--muted);border-radius:50%;font:italic .75rem/1.05rem Georgia,serif;
    text-align:center}
    .i p{position:absolute;z-index:3;top:2.6rem;left:0;right:0;min-width:14rem;background:var(--bg);border:1px solid var(--muted);
    border-radius:.5rem;padding:.7rem .9rem;font-size:.85rem;box-shadow:0 6px 20px rgb(0 0 0/.25)}
    .tiles>li:last-child .i p{left:auto}
    .gauge{padding:.35rem 0 .2rem}
    .scale{display:block;position:relative;height:.5rem;background:var(--rule);border-radius:.25rem;margin:.2rem 0}
    .scale u{display:block;height:100%;border-radius:.25rem;background:var(--accent);text-decoration:none}
    .scale.load,.scale.stack{margin-bottom:1.15rem}
    .scale i{position:absolute;top:-.15rem;height:.8rem;border-left:2px solid var(--ink);font-style:normal}
    .scale i b{position:absolute;top:.8rem;left:0;transform:translateX(-50%);font-size:.75rem;font-weight:400;line-height:1;
    white-space:nowrap;color:var(--muted)}
    .scale i.end{left:100%;border:0}.scale i.end b{transform:translateX(-100%)}
    .scale.share:has(i){margin-bottom:1.15rem}.scale.share i b{transform:translateX(-100%)}
    .scale.stack{display:flex;gap:1px;background:none}.scale.stack u{border-radius:0;background:var(--grade)}
    """

  private static let tables = """
    .scroll{overflow-x:auto;max-width:100%}
    table{border-collapse:collapse;font-size:.88rem;margin:.3rem 0;width:100%}
    caption{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden;white-space:nowrap}
    th,td{text-align:left;padding:.22rem .45rem .22rem 0;border-bottom:1px solid var(--rule);vertical-align:baseline;font-weight:400}
    thead th{font-size:.8rem;color:var(--muted);vertical-align:bottom}
    .n{text-align:right}td.n,table.sort td{white-space:nowrap}td .wrap{white-space:normal}th:last-child,td:last-child{padding-right:0}
    .n+:not(.n){padding-left:1rem}
    tbody bdi{overflow-wrap:anywhere}
    .facts-table tr>*,.quality tr>*{padding-top:.15rem;padding-bottom:.15rem}
    .facts-table thead,.quality thead{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
    th button{font:inherit;color:inherit;background:none;border:0;padding:.2rem 0;cursor:pointer;text-align:inherit;position:relative}
    th button::after{position:absolute;left:100%;padding:0 .15em}th.n button::after{left:auto;right:100%}
    th[aria-sort=ascending] button::after{content:"↑"}th[aria-sort=descending] button::after{content:"↓"}
    .times bdi{margin-left:.5rem}
    .badge{display:inline-block;min-width:1.4rem;height:1.4rem;line-height:1.3rem;border-radius:.7rem;border:2px solid var(--g5);
    text-align:center;font-size:.78rem;font-weight:600}
    .badge.descent{border-color:var(--g1)}
    .quality th:first-child{width:7rem;vertical-align:top;color:var(--muted)}
    .mirror td,.mirror th{border:0;padding:.12rem 0;vertical-align:middle}
    .mirror thead{display:none}
    .mirror{table-layout:fixed}
    .mirror td:nth-child(2){width:5.4rem;text-align:center;white-space:nowrap;color:var(--muted)}
    .bar{display:flex;align-items:center;gap:.45rem;white-space:nowrap}
    .bar i{flex:none;width:max(2px,(100% - 8rem)*var(--share));height:1rem;background:var(--grade)}
    .bar small{color:var(--muted);font-size:.92em}
    th[scope=row] .bar{flex-direction:row-reverse}
    .spark{display:block;width:7rem;height:1.6rem}
    .spark path{fill:none;stroke:var(--ink);stroke-width:1;vector-effect:non-scaling-stroke}
    .spark .area{fill:var(--g4);stroke:none}td:has(.spark){vertical-align:middle;padding-top:0;padding-bottom:0}
    """

  private static let index = """
    tr.group>*{font-weight:650;padding-top:1.1rem}tr.group+tr.group>*{padding-top:.22rem}tr.group th{font-size:.95rem}
    .copy{display:block;color:var(--muted);font-size:.9em}
    """

  /// Profile and map side by side, where both are still as wide as their labels need; on paper always, so that the first
  /// sheet has both.
  private static let wide = """
    @media print,screen and (min-width:72rem){.plots.pair{display:grid;grid-template-columns:minmax(0,13fr) minmax(0,9fr);gap:1.8rem;
    align-items:start}}
    """

  private static let narrow = """
    @media screen and (max-width:64rem){.i p,.tiles>li:last-child .i p{position:fixed;top:auto;bottom:0;left:0;right:0;border-radius:.8rem .8rem 0 0;padding:1rem 1.2rem 1.4rem}
    .tiles.running{grid-template-columns:repeat(auto-fit,minmax(13rem,1fr))}}
    @media screen and (max-width:48rem){main,header,footer{padding:0 1rem}header{padding-top:.9rem}h1{font-size:1.4rem}
    .wide{display:none}
    .times bdi{display:block;margin:0;font-size:.92em;color:var(--muted)}
    .tiles{grid-template-columns:repeat(2,minmax(0,1fr));gap:.5rem}.tiles>li{padding:.55rem .7rem}.tiles .value{font-size:1.35rem}
    .tiles.small{grid-auto-flow:row;grid-template-columns:repeat(2,minmax(0,1fr))}.tiles.running{grid-template-columns:minmax(0,1fr)}
    .data summary,.more-rows summary,.methods summary{min-height:44px;display:flex;align-items:center}
    .data summary::before,.more-rows summary::before,.methods summary::before{content:"▸";margin-right:.4rem}details[open]>summary::before{content:"▾"}
    .switch{min-height:44px}th button{min-height:44px;min-width:44px}.splits th{white-space:nowrap}.facts a{display:inline-block;padding:.75rem 0;margin:-.75rem 0}
    table.fold th a{display:inline-block;padding:.75rem 0;margin:-.5rem 0}
    table{font-size:.82rem}th,td{padding-right:.2rem}thead th{font-size:.75rem}
    .bar i{width:max(2px,(100% - 5rem)*var(--share))}.bar{gap:.25rem;font-size:.8rem}.bar small{display:block}
    .mirror td:nth-child(2){width:4.4rem}
    .scroll{overflow:visible}
    table.fold,table.fold thead,table.fold tbody{display:block}
    table.fold tr{display:grid;grid-template-columns:repeat(var(--n),minmax(0,1fr));column-gap:.4rem;padding:.35rem 0;
    border-bottom:1px solid var(--rule);align-items:baseline}
    table.fold th,table.fold td{display:block;grid-row:2;border:0;padding:0;text-align:right;white-space:normal}
    table.fold th:first-child{grid-area:1/1/2/var(--name);text-align:left}table.fold .group th{grid-column:1/-1}
    table.fold .name-1,table.fold .name-2{grid-row:1;justify-self:end;white-space:nowrap}table.fold .name-2{grid-column-end:span 2}
    table.fold .name-2:not(:last-child){padding-right:.9rem}table.fold td small{white-space:nowrap}
    table.fold .wide,table.fold .group .name-1,table.fold .group .name-2{display:none}
    .numbered th,.numbered td{padding-right:.4rem}.numbered th button{min-width:0}
    .quality tr>*{display:block;border:0;padding:0}.quality td{padding-bottom:.5rem}}
    """

  private static let paper = """
    @media print{@page{size:A4;margin:10mm 11mm}
    :root{color-scheme:light;font-size:9.2pt}
    body{line-height:1.3}main,header,footer{max-width:none;padding:0}header{padding-top:0}
    h2{break-after:avoid}
    .i,.data,.switch,output,.cur,.plot .wide{display:none!important}
    .columns,.columns.three{columns:2;column-gap:1.4rem}.plots.pair{gap:1.2rem}
    .tiles>li{padding:.35rem .55rem;border:1px solid var(--rule)}
    .tiles.small,.tiles.running{grid-template-columns:repeat(5,minmax(0,1fr))}
    figure,.plot,tr,.tiles>li,#running-section,#track-section{break-inside:avoid}
    figure:has(.day){break-inside:auto}.day{break-after:avoid}figure:has(.day) .plot{height:120px!important}
    #load-section .plot{height:140px!important}
    #waypoints-section,#splits-section{break-inside:auto}
    #waypoints-section tr:nth-child(-n+6),#splits-section tr:nth-child(-n+6){break-after:avoid}
    .scroll{overflow:visible}th,td{padding:.1rem .35rem .1rem 0}
    th button{padding:0}th button::after{display:none}tr.group>*{padding-top:.6rem}
    .more-rows summary{display:none}
    .methods::details-content,.more-rows::details-content{content-visibility:visible;display:block;height:auto}.methods{margin-top:.4rem}
    .methods dl{columns:3;column-gap:1.2rem;font-size:.72rem;line-height:1.25}.methods dl>div{margin-bottom:.3rem}
    footer{margin-top:.4rem;padding-bottom:0}
    *{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
    """
}
