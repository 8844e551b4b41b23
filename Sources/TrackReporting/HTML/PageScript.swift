/// The page's only script: the linked cursor of profile and map, and sorting. The page is complete without it.
///
/// It is the same on every page, so that the page's policy can allow it by its hash, and nothing else. It must not
/// contain `<` or `&`: a page is XML as well.
enum PageScript {
  static let source = HTML(
    trusted: """
      (function () {
        'use strict';
        var d = document, each = function (list, f) { Array.prototype.forEach.call(list, f); };
        // Everything is printed.
        addEventListener('beforeprint', function () {
          each(d.querySelectorAll('details.methods'), function (e) { e.open = true; });
        });
        // Sorting: by what a cell is worth, else by its text.
        function worth(row, column) {
          var cell = row.cells[column], v = cell ? cell.dataset.v : null;
          return v === undefined || v === null ? (cell ? cell.textContent.toLowerCase() : '') : Number(v);
        }
        each(d.querySelectorAll('table.sort'), function (table) {
          each(table.tHead.rows[0].cells, function (head, column) {
            if (!head.textContent) { return; }
            var button = d.createElement('button');
            button.type = 'button';
            button.textContent = head.textContent;
            head.textContent = '';
            head.appendChild(button);
            button.addEventListener('click', function () {
              var down = head.getAttribute('aria-sort') === 'descending' ? 1 : -1;
              each(table.tHead.rows[0].cells, function (other) { other.removeAttribute('aria-sort'); });
              head.setAttribute('aria-sort', down === 1 ? 'ascending' : 'descending');
              each(table.querySelectorAll('tr.group'), function (row) { row.remove(); });
              var rows = Array.prototype.slice.call(table.querySelectorAll('tbody tr'));
              rows.sort(function (a, b) {
                var x = worth(a, column), y = worth(b, column);
                if (typeof x !== typeof y) { return typeof x === 'number' ? -1 : 1; }
                return x === y ? 0 : x > y ? down : -down;
              });
              each(rows, function (row) { table.tBodies[0].appendChild(row); });
            });
          });
        });
        // The cursor.
        var source = d.getElementById('cursor-data'), box = d.querySelector('.cursor');
        if (!source || !box) { return; }
        var data = JSON.parse(source.textContent), count = data.t.length, at = -1;
        var out = box.querySelector('output'), hint = out.textContent;
        var plots = [[box.querySelector('.profile svg.plot'), data.p], [box.querySelector('.map-box svg.plot'), data.m]];
        function show(index) {
          at = Math.max(-1, Math.min(count - 1, index));
          each(plots, function (plot) {
            var mark = plot[0] ? plot[0].querySelector('.cur') : null;
            if (!mark) { return; }
            mark.classList.toggle('on', at !== -1);
            if (at === -1) { return; }
            var x = plot[1][2 * at] / 10 + '%', y = plot[1][2 * at + 1] / 10 + '%';
            each(mark.querySelectorAll('line'), function (e) { e.setAttribute('x1', x); e.setAttribute('x2', x); });
            each(mark.querySelectorAll('circle'), function (e) { e.setAttribute('cx', x); e.setAttribute('cy', y); });
          });
          out.textContent = at === -1 ? hint : data.t[at];
          box.setAttribute('aria-valuenow', Math.max(0, at));
          box.setAttribute('aria-valuetext', at === -1 ? hint : data.t[at]);
        }
        each(plots, function (plot, which) {
          var svg = plot[0];
          if (!svg) { return; }
          var inner = svg.querySelector('svg');
          function point(event) {
            var r = svg.getBoundingClientRect(), s = getComputedStyle(svg);
            var left = r.left + parseFloat(s.paddingLeft), top = r.top + parseFloat(s.paddingTop);
            var w = r.right - parseFloat(s.paddingRight) - left, h = r.bottom - parseFloat(s.paddingBottom) - top;
            var x = (event.clientX - left) / w * 1000, y = (event.clientY - top) / h * 1000, best = -1, least = Infinity;
            for (var i = 0; i !== count; i += 1) {
              var dx = (plot[1][2 * i] - x) * w, dy = which ? (plot[1][2 * i + 1] - y) * h : 0;
              var far = dx * dx + dy * dy;
              if (least > far) { least = far; best = i; }
            }
            show(best);
          }
          svg.addEventListener('pointerdown', point);
          svg.addEventListener('pointermove', point);
          svg.addEventListener('pointerleave', function (event) { if (event.pointerType === 'mouse') { show(-1); } });
        });
        box.tabIndex = 0;
        box.setAttribute('role', 'slider');
        box.setAttribute('aria-label', 'Position along the track');
        box.setAttribute('aria-valuemin', 0);
        box.setAttribute('aria-valuemax', count - 1);
        show(-1);
        box.addEventListener('keydown', function (event) {
          if (event.target !== box) { return; }
          var far = event.shiftKey ? 10 : 1;
          var to = { ArrowRight: at + far, ArrowUp: at + far, ArrowLeft: Math.max(0, at - far),
            ArrowDown: Math.max(0, at - far), Home: 0, End: count - 1, Escape: -1 }[event.key];
          if (to === undefined) { return; }
          event.preventDefault();
          show(to);
        });
      }());
      """)

  /// SHA-256 of ``source``, in base 64, in the form used by a content security policy.
  static let hash = "y9czH8CjMrSUdoskIvV16Nh+6X9FoXuTJluMFQNU3jU="
}
