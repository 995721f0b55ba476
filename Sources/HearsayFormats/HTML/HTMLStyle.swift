// The looks of an article's page beside what all pages share.

enum HTMLStyle {
    static let sheet = """
        article+article{margin-top:4rem;border-top:3px double var(--rule);padding-top:2rem}
        header,.notes{font:0.8125rem/1.45 system-ui,"Segoe UI",Roboto,"Helvetica Neue","DejaVu Sans",Arial,sans-serif}
        .cast{list-style:none;margin:1rem 0 0;padding:0;display:grid;gap:.375rem 1.5rem;
        grid-template-columns:repeat(auto-fill,minmax(19rem,1fr))}
        .cast li{display:grid;grid-template-columns:1.75rem 1fr auto;align-items:baseline;gap:0 .5rem;padding:.375rem .5rem;
        border-left:4px var(--l) var(--c);background:color-mix(in srgb,var(--c) 7%,transparent)}
        .cast .certainty{grid-column:2/4}
        .said{color:var(--faint);white-space:nowrap}
        .badge{display:inline-block;min-width:1.35em;padding:0 .3em;border-radius:.25em;background:var(--c);color:#000;
        font:700 .75rem/1.35 system-ui,"DejaVu Sans",Arial,sans-serif;text-align:center;user-select:none;-webkit-user-select:none}
        .c0.badge,.c0>.badge,.c0>.who .badge{color:var(--on0)}
        .cx.badge,.cx>.badge,.cx>.who .badge{background:none;color:var(--ink);box-shadow:inset 0 0 0 1px var(--c)}
        .q .badge{display:inline;padding:.15em .4em;margin-right:.2em;vertical-align:.15em}
        .cast .badge{justify-self:start}
        .key{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;margin-top:1rem;padding:.5rem 0;color:var(--faint);
        border-block:1px solid var(--rule)}
        .key .q,.key .cue,.key .source,.key mark{color:var(--ink)}
        .text{margin-top:1.75rem}
        .row{scroll-margin:2rem;display:grid;grid-template-columns:minmax(0,1fr) 17rem;gap:0 2rem;margin-bottom:1rem}
        .row>p{grid-column:1;overflow-wrap:break-word}
        .heading{font-weight:700;font-size:1.25em;line-height:1.5}
        .byline,.caption,.dateline,.boilerplate{color:var(--faint);font-size:.9em}
        .q{--on:0;background:color-mix(in srgb,var(--c) calc(var(--tint) + var(--on)*(var(--strong) - var(--tint))),transparent);
        border-bottom:2px var(--l) var(--c);padding:.05em .1em calc(1px + var(--h,0)*5px);
        -webkit-box-decoration-break:clone;box-decoration-break:clone}
        .q.l3{border-bottom-width:4px}
        .q.indirect{background:color-mix(in srgb,var(--c) calc(var(--on)*var(--strong)),transparent)}
        .cue{font-weight:700;text-decoration:underline;text-decoration-color:var(--c);text-decoration-thickness:2px;
        text-underline-offset:.2em}
        .source{text-decoration:underline;text-decoration-style:dotted;text-decoration-color:var(--c);
        text-decoration-thickness:2px;text-underline-offset:.2em}
        .cue:hover,.source:hover{background:color-mix(in srgb,var(--c) var(--tint),transparent)}
        mark{background:none;color:inherit;font-style:italic}
        mark.up::after,mark.down::after{font:700 .7em/1 "DejaVu Sans",system-ui,sans-serif;color:var(--faint);vertical-align:.2em}
        mark.up::after{content:"\\25B4"}mark.down::after{content:"\\25BE"}
        .notes{grid-column:2;display:flex;flex-direction:column;gap:.5rem;padding-top:.3rem}
        .note{--on:0;position:relative;border-left:4px var(--l) var(--c);padding:.125rem .5rem .25rem;
        background:color-mix(in srgb,var(--c) calc(var(--on)*var(--tint)),transparent)}
        .note:is(:hover,:focus,:focus-within,:target){--on:1;z-index:4}
        .who a{font-weight:600}.who a:hover{text-decoration:underline}
        .verb{color:var(--faint)}.verb::before{content:"· "}
        .why{display:none;position:absolute;top:100%;right:0;width:22rem;max-width:92vw;padding:.75rem .875rem;
        background:var(--card);border:1px solid var(--rule);border-top:3px solid var(--c,var(--rule));border-radius:.375rem;
        box-shadow:0 6px 24px rgb(0 0 0/.18)}
        .why p+p{margin-top:.375rem}
        .note:is(:hover,:focus,:focus-within,:target) .why{display:block}
        table{border-collapse:collapse;margin-top:.5rem;width:100%}
        caption{text-align:left;font-weight:600;padding-bottom:.125rem}
        td{vertical-align:top;padding:.125rem .5rem .125rem 0;border-top:1px solid var(--rule)}
        td:first-child{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums;width:3.25rem}
        @media screen and (max-width:52rem){.row{grid-template-columns:minmax(0,1fr)}.notes{grid-column:1;padding:.25rem 0 .5rem 1rem}
        .why{right:auto;left:0}}
        @media print{.row{grid-template-columns:minmax(0,1fr) 5.5cm;break-inside:avoid}
        header,.notes{font-size:7.5pt}.why{display:block;position:static;width:auto;border:0;box-shadow:none;padding:0;
        background:none;color:var(--faint)}.why .faint,.why table{display:none}}
        @media (prefers-reduced-motion:no-preference){.q,.note{transition:background-color .12s}}
        """
}
