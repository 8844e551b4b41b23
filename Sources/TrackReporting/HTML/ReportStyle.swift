/// The style sheet of every page: system fonts, the reader's light or dark, paper.
enum ReportStyle {
  static let css = HTML(
    trusted: """
      :root{color-scheme:light dark;--bg:#fcfbf8;--card:#f4f2ec;--ink:#1c1f22;--muted:#5a5f63;--rule:#dcd8ce;--accent:#8a3b12;
      --g0:#1d4e89;--g1:#4d87c0;--g2:#a9c8e2;--g3:#cfcdc2;--g4:#f0c592;--g5:#dd8440;--g6:#a93a18;--raw:#8f9498;
      --moving:#6d9a78;--standing:#c9a227;--resting:#8467a8;--gap:#d5d1c6;--heart:#b3223c;--warn:#fff1d6;--warn-ink:#6b4200}
      @media screen and (prefers-color-scheme:dark){:root{--bg:#16181a;--card:#1f2224;--ink:#e9e6df;--muted:#a4a8aa;--rule:#373b3e;
      --accent:#f0a878;--g0:#7db4f5;--g1:#4a83bd;--g2:#2f5375;--g3:#55574f;--g4:#785a37;--g5:#c07738;--g6:#ff9f68;
      --raw:#7d8286;--moving:#5c8a69;--standing:#c2a03a;--resting:#9a82bd;--gap:#3a3e41;--heart:#ff7d8e;--warn:#3d2f10;
      --warn-ink:#ffd991}}
      *{box-sizing:border-box}
      html{-webkit-text-size-adjust:100%}
      body{margin:0;background:var(--bg);color:var(--ink);
      font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",sans-serif;
      font-variant-numeric:tabular-nums lining-nums}
      main,header,footer{max-width:62rem;margin:0 auto;padding:0 1.25rem}
      header{padding-top:2.5rem}
      h1,h2{font-family:ui-serif,"Iowan Old Style","Palatino Linotype",Palatino,"Noto Serif",Georgia,serif;font-weight:600;
      line-height:1.2;text-wrap:balance;overflow-wrap:anywhere}
      h1{font-size:clamp(1.7rem,5vw,2.6rem);margin:0 0 .3rem}
      h2{font-size:1.45rem;margin:3rem 0 .6rem}
      h3{font-size:1rem;margin:1.6rem 0 .3rem}
      p{margin:.4rem 0;max-width:46rem}
      a{color:var(--accent)}
      .facts{max-width:none;color:var(--muted);overflow-wrap:anywhere}
      .partial{background:var(--warn);color:var(--warn-ink);border-radius:.5rem;padding:.8rem 1rem;margin:1rem 0;
      overflow-wrap:anywhere;max-width:none}
      .figures{display:grid;grid-template-columns:repeat(4,1fr);gap:1px;margin:1.6rem 0 0;
      background:var(--rule);border:1px solid var(--rule);border-radius:.6rem;overflow:hidden}
      .figures>li{background:var(--bg);padding:1rem 1.1rem}
      .figures,.running{list-style:none;padding:0}.figures p{margin:0}
      .figures .label{font-size:.85rem;color:var(--muted)}
      .figures .value{font-size:1.9rem;line-height:1.25;font-weight:300;letter-spacing:-.01em;overflow-wrap:anywhere}
      .figures .more{font-size:.9rem}
      .how{font-size:.82rem;line-height:1.45;color:var(--muted);overflow-wrap:anywhere}
      .figures p.how{margin-top:.35rem}
      figure{margin:1rem 0 0}
      .plot{display:block;width:100%;overflow:visible}
      .map{background:var(--card);border-radius:.6rem;aspect-ratio:1.5;margin:0 auto}
      .plot text{font-size:12px;fill:var(--muted);font-variant-numeric:tabular-nums}
      .plot .strong{fill:var(--ink);font-weight:600}
      .plot .mid{text-anchor:middle}.plot .end{text-anchor:end}
      .plot path,.plot line{vector-effect:non-scaling-stroke;stroke-linejoin:round;stroke-linecap:round}
      .grid line{stroke:var(--rule);stroke-width:1}
      .g0{--grade:var(--g0)}.g1{--grade:var(--g1)}.g2{--grade:var(--g2)}.g3{--grade:var(--g3)}.g4{--grade:var(--g4)}
      .g5{--grade:var(--g5)}.g6{--grade:var(--g6)}
      .fill{fill:var(--grade);fill-opacity:.85}
      .track{fill:none;stroke:var(--grade);stroke-width:3}.track.plain{stroke:var(--moving)}
      .bar::before{background:var(--grade)}
      .casing{fill:none;stroke:var(--ink);stroke-width:5}
      .plot .raw{fill:none;stroke:var(--raw);stroke-width:1.5;stroke-opacity:.5}
      .line{fill:none;stroke:var(--ink);stroke-width:1.5}
      .mark{stroke-width:3}.mark.climb{stroke:var(--g5)}.mark.descent{stroke:var(--g1)}
      .plot .halo{paint-order:stroke;stroke:var(--bg);stroke-width:4px;stroke-linejoin:round;fill:var(--ink)}
      .map .halo{stroke:var(--card)}
      circle.begin{fill:var(--bg);stroke:var(--ink);stroke-width:2.5}
      circle.finish{fill:var(--ink);stroke:var(--bg);stroke-width:1.5}
      circle.post{fill:var(--bg);stroke:var(--ink);stroke-width:1.2}
      circle.stop{fill:var(--resting);fill-opacity:.35;stroke:var(--resting);stroke-width:1.5}
      .north path{fill:var(--muted);stroke:var(--muted);stroke-width:1.5}
      .scale line{stroke:var(--ink);stroke-width:3}
      .plot path.moving{fill:var(--moving)}.plot path.standing{fill:var(--standing)}.plot path.resting{fill:var(--resting)}
      .plot path.gap{fill:var(--gap)}
      .plot path.heart{fill:none;stroke:var(--heart);stroke-width:1.4}
      .load-area{fill:var(--g1);fill-opacity:.25}.load-line{fill:none;stroke:var(--g0);stroke-width:2}
      .reference{stroke:var(--muted);stroke-width:1;stroke-dasharray:4 4}
      .plot path.curve{fill:none;stroke:var(--ink);stroke-width:2}
      .plot path.band{fill:var(--g4);fill-opacity:.55}
      .plot line.ours{stroke:var(--accent);stroke-width:2}
      circle.claim{fill:var(--bg);stroke:var(--ink);stroke-width:2}
      .legend{list-style:none;display:flex;flex-wrap:wrap;gap:.2rem 1rem;margin:.5rem 0 0;padding:0;font-size:.85rem;
      color:var(--muted)}
      .legend li{display:flex;align-items:center;gap:.4rem}
      .key{width:.9rem;height:.9rem;border-radius:.15rem;display:inline-block;border:1px solid rgb(128 128 128/.5);flex:none;background:var(--grade)}
      .key.raw{background:var(--raw)}
      .key.moving{background:var(--moving)}.key.standing{background:var(--standing)}.key.resting{background:var(--resting)}
      .key.gap{background:var(--gap)}.key.band{background:var(--g4)}
      .key.stop{border-radius:50%;border:1.5px solid var(--resting);background:color-mix(in srgb,var(--resting) 35%,transparent)}
      .key.heart,.key.curve,.key.ours{height:0;border:0;border-top:2px solid var(--heart);border-radius:0}
      .key.curve{border-color:var(--ink)}.key.ours{border-color:var(--accent)}
      .at rect{fill:transparent}.at :not(rect){visibility:hidden;pointer-events:none}.at:hover :not(rect){visibility:visible}
      .at line{stroke:var(--ink);stroke-width:1}.at circle{fill:var(--bg);stroke:var(--ink);stroke-width:2}
      .day{font-weight:600;font-size:.9rem;margin:1.2rem 0 .2rem}
      details{margin:.5rem 0}
      summary{cursor:pointer;font-size:.85rem;color:var(--muted);width:fit-content}
      .scroll{overflow-x:auto;max-width:100%}
      table{border-collapse:collapse;font-size:.92rem;margin:.5rem 0;min-width:min(100%,30rem)}
      caption{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden;white-space:nowrap}
      th,td{text-align:left;padding:.35rem .9rem .35rem 0;border-bottom:1px solid var(--rule);vertical-align:baseline;
      font-weight:400}
      thead th{font-size:.82rem;color:var(--muted);vertical-align:bottom}
      .n{text-align:right;white-space:nowrap;padding-right:1.2rem}
      tbody th[scope=row]{overflow-wrap:anywhere;min-width:7rem}
      .bars{width:100%}.bars td,.bars th{border:0;padding-top:.15rem;padding-bottom:.15rem;vertical-align:middle}.bars th{white-space:nowrap}
      .bars td:not(.n){width:38%}
      .bar{display:flex;align-items:center;gap:.45rem;white-space:nowrap}
      .bar::before{content:"";flex:none;width:max(1px,(100% - 4.6rem)*var(--share));height:.95rem}
      .running{display:grid;gap:0;margin:.5rem 0}
      .running>li{display:grid;grid-template-columns:9.5rem 1fr;gap:.1rem 1rem;padding:.6rem 0;border-bottom:1px solid var(--rule)}
      .running strong{font-weight:600}
      .spark{display:block;width:8rem;height:1.8rem}
      .spark path{fill:none;stroke:var(--ink);stroke-width:1;vector-effect:non-scaling-stroke}
      .spark .area{fill:var(--g4);stroke:none}td:has(.spark){vertical-align:middle;padding-top:0;padding-bottom:0}
      footer{margin-top:3.5rem;padding-bottom:3rem;color:var(--muted);font-size:.85rem}
      :focus-visible{outline:2px solid var(--accent);outline-offset:2px}
      @media(max-width:60rem){.desk{display:none}.figures{grid-template-columns:1fr 1fr}}
      @media(max-width:40rem){main,header,footer{padding:0 1rem}header{padding-top:1.5rem}
      .wide,.bars .n{display:none}.bars{font-size:.82rem}.bar::before{width:max(1px,(100% - 3.9rem)*var(--share))}th,td{padding-right:.5rem}.n{padding-right:.55rem}h2{margin-top:2.4rem}.running>li{grid-template-columns:1fr}
      .figures>li{padding:.8rem}.figures .value{font-size:1.45rem}}
      @media print{.desk,.at{display:none}@page{size:A4;margin:16mm 14mm}:root{color-scheme:light;--bg:#fff;--card:#f6f5f1}body{font-size:10.5pt}
      main,header,footer{max-width:none;padding:0}header{padding-top:0}figure,tr,p,.bars,.figures>li,.running>li{break-inside:avoid}
      .figures{grid-template-columns:repeat(4,1fr)}.figures>li{padding:.7rem}.figures .value{font-size:1.35rem}tbody tr:first-child{break-before:avoid}
      h2,h3,section>p{break-after:avoid}.how{break-before:avoid;break-after:auto!important}summary{display:none}.scroll{overflow:visible}
      *{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
      """)
}
