// What all pages look like: colours, letters and the scale, light and dark, on paper.

package enum HTMLLook {
    package static let sheet = """
        :root{--on0:#fff;--paper:#fdfcfa;--ink:#1d1d1b;--faint:#63615c;--rule:#dddad3;--card:#fff;--tint:17%;--strong:38%;
        --c0:#0072b2;--c1:#e69f00;--c2:#009e73;--c3:#d55e00;--c4:#cc79a7;--c5:#56b4e9;--c6:#d8c800;--cx:#8a8780}
        @media (prefers-color-scheme:dark){:root{--on0:#000;--paper:#171715;--ink:#e9e6df;--faint:#a19d94;--rule:#3a3833;--card:#22211e;
        --tint:24%;--strong:48%;--c0:#3a9bd8;--c6:#f0e442;--cx:#98958d}}
        *{box-sizing:border-box}
        body{margin:0;background:var(--paper);color:var(--ink);
        font:1.0625rem/1.95 Charter,"Iowan Old Style","Palatino Linotype",Palatino,"DejaVu Serif",Georgia,serif}
        main{max-width:66rem;margin:0 auto;padding:2.5rem 1.5rem 6rem}
        h1{font-size:1.375rem;line-height:1.3;margin:0 0 .25rem;overflow-wrap:anywhere}
        p{margin:0}
        a{color:inherit;text-decoration:none}
        a:focus-visible,[tabindex]:focus-visible{outline:2px solid var(--c0);outline-offset:2px}
        .faint,em{color:var(--faint)}
        .c0{--c:var(--c0)}.c1{--c:var(--c1)}.c2{--c:var(--c2)}.c3{--c:var(--c3)}.c4{--c:var(--c4)}.c5{--c:var(--c5)}
        .c6{--c:var(--c6)}.cx{--c:var(--cx)}
        .l0{--l:solid}.l1{--l:dashed}.l2{--l:dotted}.l3{--l:double}
        .certainty{display:inline-flex;align-items:center;gap:.5rem;font-variant-numeric:tabular-nums}
        .scale{position:relative;display:inline-block;vertical-align:middle;width:6.5rem;height:.75rem;
        background:linear-gradient(var(--rule),var(--rule)) center/100% 2px no-repeat,
        linear-gradient(var(--faint),var(--faint)) left/1px 100% no-repeat,
        linear-gradient(var(--faint),var(--faint)) center/1px 60% no-repeat,
        linear-gradient(var(--faint),var(--faint)) right/1px 100% no-repeat}
        .scale i{position:absolute;top:50%}
        .range{height:6px;margin-top:-3px;background:var(--faint);opacity:.45;border-radius:3px}
        .point{width:10px;height:10px;margin:-5px 0 0 -5px;border-radius:50%;background:var(--ink);
        box-shadow:0 0 0 2px var(--paper)}
        @media print{:root{--paper:#fff;--ink:#000;--faint:#444;--rule:#ccc;--card:#fff;--c0:#0072b2}
        body{font-size:9.5pt;-webkit-print-color-adjust:exact;print-color-adjust:exact}main{max-width:none;padding:0}}
        """
}
