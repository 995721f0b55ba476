// The looks of a report beside what all pages share.

enum ReportStyle {
    static let sheet = """
        :root{--sans:system-ui,"Segoe UI",Roboto,"Helvetica Neue","DejaVu Sans",Arial,sans-serif}
        body{font:.9375rem/1.5 var(--sans)}
        main{padding-bottom:2rem}
        body>nav,footer{max-width:66rem;margin:0 auto;padding:0 1.5rem}
        body>nav{padding-top:1rem;margin-bottom:-1rem}
        footer{padding-bottom:3rem;color:var(--faint);font-size:.8125rem;overflow-wrap:anywhere}
        .skip{position:absolute;left:-100vw;padding:.5rem 1rem;background:var(--card);border:2px solid var(--c0)}
        .skip:focus{left:.5rem;top:.5rem;z-index:1}
        .patterns{position:absolute}
        .hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
        h1{font-size:1.75rem;line-height:1.2;margin-bottom:.5rem}
        h2{font-size:1.25rem;line-height:1.3;margin:0 0 .375rem}
        h3{font-size:.9375rem;margin:0 0 .5rem;overflow-wrap:anywhere}
        .eyebrow{color:var(--faint);font-size:.8125rem;overflow-wrap:anywhere}
        a{text-decoration:underline;text-decoration-color:var(--c0);text-underline-offset:.2em}
        a:hover{text-decoration-thickness:2px}
        .facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(7.5rem,1fr));gap:.75rem 1.5rem;margin:1rem 0 0;padding:.875rem 0;
        border-block:1px solid var(--rule)}
        .facts div{display:flex;flex-direction:column-reverse}
        .facts dt{color:var(--faint);font-size:.8125rem}
        .facts dd{margin:0;font-size:1.375rem;line-height:1.3;font-weight:600;font-variant-numeric:tabular-nums}
        .contents{display:flex;flex-wrap:wrap;gap:.375rem 1rem;font-size:.875rem;list-style:none;margin:.875rem 0 0;padding:0}
        section{margin-top:2.75rem;padding-top:1.5rem;border-top:1px solid var(--rule)}
        .lead{max-width:46rem;margin-bottom:.75rem;overflow-wrap:anywhere}
        figure{margin:1rem 0 0;min-width:0}
        .grid>figure,.grid>div>:first-child{margin-top:.5rem}.grid>div>figure+figure{margin-top:2rem}
        figcaption{color:var(--faint);font-size:.8125rem;max-width:46rem;margin:.25rem 0 .5rem}
        .grid{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,18rem),1fr));gap:1rem 2.5rem}
        .grid+.grid,.grid+figure{margin-top:2rem}
        .grid h3{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
        .grid.pairs{grid-template-columns:repeat(auto-fit,minmax(min(100%,24rem),1fr))}
        @media (min-width:60rem){.grid.uneven{grid-template-columns:minmax(0,2fr) minmax(0,3fr)}}
        @media (max-width:60rem){.grid.uneven{grid-template-columns:minmax(0,1fr)}}
        .key{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;margin-bottom:.75rem;color:var(--faint);font-size:.8125rem}
        .chart{display:block;overflow:visible;font:13px/1 var(--sans)}
        .chart text{fill:var(--ink)}.chart .value{text-anchor:end;font-variant-numeric:tabular-nums}
        .chart .faint,.chart .tick{fill:var(--faint)}.chart .tick{font-size:12px}.chart .time{text-anchor:middle}
        .chart a{text-decoration:none}.chart a:hover .name{text-decoration:underline}
        .track{fill:var(--rule);opacity:.45}
        .solid{fill:var(--c0)}.hatch{fill:url(#hatch);stroke:var(--c0)}.dots{fill:url(#dots);stroke:var(--c0)}
        .open{fill:color-mix(in srgb,var(--c0) 14%,var(--paper));stroke:var(--c0)}
        .blank{fill:var(--paper);stroke:var(--cx)}
        .ground{fill:var(--paper)}.patterns .line{fill:var(--c0)}
        .chart a:hover :is(.solid,.hatch,.dots,.open,.blank){stroke:var(--ink);stroke-width:2}
        .rule{stroke:var(--rule)}
        polyline{fill:none;stroke-width:2;vector-effect:non-scaling-stroke;stroke-linejoin:round}
        polyline.line{stroke:var(--c0)}polyline.reference{stroke:var(--cx);stroke-width:1.5;opacity:.9}
        circle.full{fill:var(--c0);stroke:var(--paper);stroke-width:1}
        circle.weak{fill:var(--paper);stroke:var(--c0);stroke-width:1.5}
        .chart a:hover circle{stroke:var(--ink);stroke-width:3}
        .numbers{margin-top:.5rem;font-size:.8125rem}
        summary{cursor:pointer;color:var(--faint);width:max-content;max-width:100%}
        .scroll{overflow-x:auto;max-width:100%}
        table{border-collapse:collapse;font-size:.8125rem}
        caption{text-align:left;color:var(--faint);padding:.25rem 0}figcaption+.scroll caption{position:absolute;clip-path:inset(50%)}
        th,td{padding:.25rem .625rem;border-top:1px solid var(--rule);text-align:left;vertical-align:top}
        tr>:first-child{padding-left:0}
        th{font-weight:600}th[scope=row]{font-weight:400}.scroll .name{min-width:8rem;max-width:18rem;overflow-wrap:anywhere}
        table:has(.bar){width:100%}table:has(.bar) tr>:last-child{padding-right:0}.bar{width:34%}.bar svg{display:block;margin-top:.125rem}
        .number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
        thead th{vertical-align:bottom}thead .number{white-space:normal}
        .tint{background:color-mix(in srgb,var(--c0) calc(var(--s)*.45),transparent)}
        .figures{display:flex;flex-wrap:wrap;align-items:center;gap:.25rem .5rem}
        .found{list-style:none;margin:1.5rem 0 0;padding:0}
        .found li{border-left:4px solid var(--c0);padding:.25rem 0 .375rem .875rem;margin-bottom:1.25rem;max-width:48rem;break-inside:avoid}
        .found li.indirect{border-left-style:dashed}.found li.mixed{border-left-style:double}
        .words{font:1.0625rem/1.6 Charter,"Iowan Old Style","Palatino Linotype",Palatino,"DejaVu Serif",Georgia,serif;overflow-wrap:anywhere}
        .who,.where{overflow-wrap:anywhere}.where{color:var(--faint);font-size:.8125rem}
        .all{margin-top:2rem;color:var(--faint);font-size:.8125rem}
        pre{margin:.5rem 0 0;padding:.625rem .75rem;overflow-x:auto;color:var(--ink);background:var(--card);border:1px solid var(--rule)}
        @media (max-width:30rem){main{padding:1.5rem 1rem 2rem}body>nav,footer{padding-inline:1rem}h1{font-size:1.5rem}
        .scroll .name{min-width:5.5rem}.bar{width:15%}}
        @media print{.chart,.lead,tr,.grid>figure{break-inside:avoid}h2,h3,.lead,.key{break-after:avoid}footer{padding-inline:0}section{margin-top:1.5rem}
        .skip,.contents,body>nav,summary{display:none}details::details-content{content-visibility:visible;block-size:auto}
        .scroll{overflow:visible}h1{font-size:18pt}.facts dd{font-size:13pt}table,.all{font-size:8pt}
        pre{white-space:pre-wrap}.grid,.grid.pairs{grid-template-columns:1fr 1fr}}
        """
}
