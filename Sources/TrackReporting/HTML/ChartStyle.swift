/// The part of the style sheet that the charts use.
enum ChartStyle {
  static let css = """
    figure{margin:.4rem 0 0}
    .plot{display:block;width:100%;overflow:visible}
    .cursor{position:relative;border-radius:.4rem}
    .cursor output{display:none;font-size:.85rem;color:var(--muted);min-height:1.5em}
    .cursor[role=slider] output{display:block}
    .cursor:has(.cur.on) output{color:var(--ink);font-weight:600}
    .cursor .plot{touch-action:pan-y;cursor:crosshair}
    .cur{display:none}.cur.on{display:inline}.cur line{stroke:var(--ink);stroke-width:1}
    .cur circle{fill:var(--bg);stroke:var(--ink);stroke-width:2.5}
    .map{background:var(--card);border-radius:.5rem;margin:0 auto}
    .plot text{font-size:.75rem;fill:var(--muted);font-variant-numeric:tabular-nums}
    .plot .strong{fill:var(--ink);font-weight:600}
    .plot .mid{text-anchor:middle}.plot .end{text-anchor:end}
    .plot path,.plot line{vector-effect:non-scaling-stroke;stroke-linejoin:round;stroke-linecap:round}
    .grid line{stroke:var(--rule);stroke-width:1}
    .g0{--grade:var(--g0)}.g1{--grade:var(--g1)}.g2{--grade:var(--g2)}.g3{--grade:var(--g3)}.g4{--grade:var(--g4)}
    .g5{--grade:var(--g5)}.g6{--grade:var(--g6)}
    .plot path.fill{fill:var(--grade);stroke:var(--bg);stroke-width:.7}
    .track{fill:none;stroke:var(--grade);stroke-width:3}.track.plain{stroke:var(--moving)}
    .casing{fill:none;stroke:var(--ink);stroke-width:5.5}
    .plot .raw{fill:none;stroke:var(--raw);stroke-width:1.5;stroke-opacity:.6}
    .plot .line{fill:none;stroke:var(--ink);stroke-width:1.5}
    .unrecorded{fill:none;stroke:var(--ink);stroke-width:1.5;stroke-dasharray:2 5}
    .transport-line{fill:none;stroke:var(--transport);stroke-width:3;stroke-dasharray:10 4}
    .mark{stroke-width:3}.mark.climb{stroke:var(--g5)}.mark.descent{stroke:var(--g1)}
    .number circle{fill:var(--bg);stroke-width:2}.number.climb circle{stroke:var(--g5)}.number.descent circle{stroke:var(--g1)}
    .plot .number text{font-size:.69rem;font-weight:600;fill:var(--ink)}
    .plot .halo{paint-order:stroke;stroke:var(--bg);stroke-width:4px;stroke-linejoin:round;fill:var(--ink)}
    .map .halo{stroke:var(--card)}
    circle.begin{fill:var(--bg);stroke:var(--ink);stroke-width:2.5}
    circle.finish{fill:var(--ink);stroke:var(--bg);stroke-width:1.5}
    circle.post{fill:var(--bg);stroke:var(--ink);stroke-width:1.2}
    circle.stop{fill:var(--resting);fill-opacity:.35;stroke:var(--resting);stroke-width:1.5}
    circle.waypoint{fill:var(--bg);stroke:var(--accent);stroke-width:2}
    circle.summit{fill:var(--ink);stroke:var(--bg);stroke-width:1.5}
    .north path{fill:var(--muted);stroke:var(--muted);stroke-width:1.5}
    .scale line{stroke:var(--ink);stroke-width:3}
    .plot path.moving{fill:var(--moving)}.plot path.standing{fill:var(--standing)}.plot path.resting{fill:var(--resting)}
    .plot path.transport{fill:var(--transport)}.plot path.moving,.plot path.standing,.plot path.resting{stroke:var(--bg);stroke-width:.7}
    .plot path.thin{fill:none;stroke-width:1.5}.plot path.thin.standing{stroke:var(--standing)}.plot path.thin.resting{stroke:var(--resting)}
    .plot path.gap{fill:none;stroke:var(--muted);stroke-width:1;stroke-dasharray:2 4}
    .plot path.heart{fill:none;stroke:var(--heart);stroke-width:1.4}
    .plot path.heart.over{display:none;stroke:var(--ink);stroke-width:3;paint-order:stroke}
    body:has(#show-heart:checked) .plot path.heart.over{display:inline;stroke:var(--heart);stroke-width:2;filter:drop-shadow(0 0 1px var(--bg)) drop-shadow(0 0 1px var(--bg))}
    .switch{display:inline-flex;align-items:center;gap:.4rem;font-size:.85rem;color:var(--muted);cursor:pointer}
    .load-area{fill:var(--g1);fill-opacity:.22}.load-line{fill:none;stroke:var(--g1);stroke-width:2}
    .reference{stroke:var(--muted);stroke-width:1;stroke-dasharray:4 4}
    .plot path.curve{fill:none;stroke:var(--ink);stroke-width:2}
    .plot path.band{fill:var(--accent);fill-opacity:.22}
    .plot line.ours{stroke:var(--accent);stroke-width:2}
    circle.claim{fill:var(--bg);stroke:var(--ink);stroke-width:2}
    .legend{list-style:none;display:flex;flex-wrap:wrap;gap:.15rem .9rem;margin:.35rem 0 0;padding:0;font-size:.8rem;color:var(--muted)}
    .legend li{display:flex;align-items:center;gap:.35rem}
    .key{width:.85rem;height:.85rem;border-radius:.15rem;display:inline-block;flex:none;background:var(--grade)}
    .key.raw{background:var(--raw)}
    .key.moving{background:var(--moving)}.key.standing{background:var(--standing)}.key.resting{background:var(--resting)}
    .key.transport{background:var(--transport)}.key.band{background:var(--accent);opacity:.35}
    .key.stop{border-radius:50%;border:1.5px solid var(--resting);background:color-mix(in srgb,var(--resting) 35%,transparent)}
    .key.heart,.key.curve,.key.ours,.key.unrecorded,.key.gap{height:0;background:none;border-top:2px solid var(--heart);border-radius:0}
    .key.curve{border-color:var(--ink)}.key.ours{border-color:var(--accent)}
    .key.unrecorded,.key.gap{border-top:2px dotted var(--ink)}
    .day{font-weight:600;font-size:.88rem;margin:.8rem 0 .2rem}
    """
}
