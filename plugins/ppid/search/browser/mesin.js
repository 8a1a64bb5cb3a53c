/* Search in the browser: the same documents and the same scores as plugins/ppid/search/ranking.py, over the files that
   publish/search.py describes. A classic script without dependencies; what a query means it asks makna.js, and adds one name,
   JendelaMesin. No file is loaded before the first question. What few questions need is in lebih.js. ES2018. */
(function (root) {
  "use strict";

  var FACETS = ["opd", "jenis", "kelas", "tahun", "format"];
  var ROW = 4;
  var PRESENT = 128;
  var LEVELS = [32, 38, 41, 44, 47, 51, 58, 68, 79, 91, 103, 117, 137, 164, 200, 240];
  /* Bits of each level in two prefix codes. */
  var LENGTHS = [
    [10, 5, 2, 2, 2, 6, 10, 5, 5, 5, 5, 7, 8, 5, 5, 9],
    [9, 9, 7, 7, 7, 8, 5, 4, 3, 3, 3, 4, 3, 3, 3, 4]
  ];
  var CODES = [];
  /* Milliseconds that the others wait for the best result. */
  var LATER = 100;
  var DIGIT = /[0-9]/;

  /* CRC-32, bit by bit: words are short. */
  function hashed(word) {
    var value = -1;
    for (var i = 0; i < word.length; i++) {
      value ^= word.charCodeAt(i);
      for (var k = 0; k < 8; k++) {
        value = (value >>> 1) ^ (value & 1 && 0xedb88320);
      }
    }
    return ~value >>> 0;
  }

  /* The file of a word among so many: linear hashing. */
  function bucket(word, count) {
    var low = 1;
    while (low * 2 <= count) {
      low *= 2;
    }
    var number = hashed(word);
    var found = number % (2 * low);
    return found < count ? found : number % low;
  }

  /* For every ten bits what a canonical prefix code of these lengths says first: the level, and in the lowest four bits its length. */
  function codes(lengths) {
    var table = new Uint16Array(1024);
    var at = 0;
    for (var length = 1; length <= 10; length++) {
      for (var place = 0; place < 16; place++) {
        if (lengths[place] === length) {
          table.fill(LEVELS[place] * 16 + length, at, (at += 1024 >> length));
        }
      }
    }
    return table;
  }

  /* The postings of a word, `count` of them from byte `place` on: gaps in Rice code, each with an impact in a prefix code. */
  function postingsAt(bytes, place, count) {
    var at = place * 8;
    /* The next bits, at most sixteen; behind the last byte there are zeros. */
    function ahead(width) {
      var byte = at >> 3;
      return (((bytes[byte] << 16) | (bytes[byte + 1] << 8) | bytes[byte + 2]) >> (24 - (at & 7) - width)) & ((1 << width) - 1);
    }
    var k = ahead(4);
    var table = (CODES[ahead(5) & 1] = CODES[ahead(5) & 1] || codes(LENGTHS[ahead(5) & 1]));
    var scale = 1 << k;
    var numbers = new Uint32Array(count);
    var impacts = new Uint8Array(count);
    var number = -1;
    at += 5;
    for (var i = 0; i < count; i++) {
      number++;
      while (bytes[at >> 3] & (128 >> (at & 7))) {
        number += scale;
        at++;
      }
      at++;
      number += ahead(k);
      at += k;
      var code = table[ahead(10)];
      at += code & 15;
      numbers[i] = number;
      impacts[i] = code >> 4;
    }
    return { numbers: numbers, impacts: impacts };
  }

  /* A file of words: for each word its numbers and impacts, read when it is first asked for. */
  function words(bytes) {
    var place = 0;
    function next() {
      var value = 0;
      var scale = 1;
      for (;;) {
        var byte = bytes[place++];
        value += (byte & 127) * scale;
        if (byte < 128) {
          return value;
        }
        scale *= 128;
      }
    }
    var heads = [];
    for (var left = next(); left > 0; left--) {
      var length = next();
      var word = "";
      for (var i = 0; i < length; i++) {
        word += String.fromCharCode(bytes[place++]);
      }
      heads.push([word, next(), next()]);
    }
    var found = Object.create(null);
    heads.forEach(function (head) {
      found[head[0]] = [place, head[1], head[2]];
      place += head[2];
    });
    return function (word) {
      var head = found[word];
      if (!head) {
        return null;
      }
      if (!head.read) {
        head.read = postingsAt(bytes, head[0], head[1]);
      }
      return head.read;
    };
  }

  function weight(limits, documents) {
    var low = 0;
    var high = limits.length;
    while (low < high) {
      var middle = (low + high) >> 1;
      if (limits[middle] < documents) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return limits.length + 1 - low;
  }

  /* The engine over the files below `base`, which ends with a slash; `fetch` is the browser's, or another with its promise; `more` and
     `tongue` are the addresses of lebih.js and of the language, the largest of all and not needed before the files of words. */
  function engine(base, fetch, more, tongue) {
    var kept = {};
    var manifest = null;
    var others = null;
    var spoken = null;
    var facets = null;
    var files = {};
    var scripts = {};

    function loaded(name, how) {
      if (!kept[name]) {
        kept[name] = (manifest ? fetch(base + name + "?" + manifest.versi) : fetch(base + name, { cache: "no-cache" }))
          .then((answer) => {
            if (!answer.ok) {
              throw new Error(name + ": " + answer.status);
            }
            return answer[how]();
          })
          .catch((error) => {
            delete kept[name];
            throw error;
          });
      }
      return kept[name];
    }

    function told() {
      return loaded("m.json", "json").then((found) => {
        manifest = found;
        others = others || root.JendelaMakna.synonyms(root.JendelaSinonim.concat(found.sinonim));
      });
    }

    function ready() {
      return Promise.all([bahasa(), told()]).then((both) => {
        spoken = spoken || root.JendelaMakna.language(both[0], others);
        return engine_;
      });
    }

    /* What a script gives under `name`, fetched when it is first needed. */
    function given(name, address) {
      if (root[name]) {
        return Promise.resolve(root[name]);
      }
      scripts[name] =
        scripts[name] ||
        new Promise((there, failed) => {
          var element = document.createElement("script");
          element.onload = () => there(root[name]);
          element.onerror = () => {
            delete scripts[name];
            element.remove();
            failed(new Error(address));
          };
          element.src = address;
          document.head.append(element);
        });
      return scripts[name];
    }

    function lebih() {
      return given("JendelaLebih", more);
    }

    function bahasa() {
      return given("JendelaBahasa", tongue);
    }

    function understood(text) {
      return (DIGIT.test(text) ? lebih() : Promise.resolve()).then(() => spoken.query(text));
    }

    function wordsOf(word) {
      var number = bucket(word, manifest.berkas);
      return loaded("t/" + number + ".bin", "arrayBuffer").then((data) => {
        files[number] = files[number] || words(new Uint8Array(data));
        return files[number](word);
      });
    }

    function facetsReady() {
      return Promise.all([loaded("f.bin", "arrayBuffer"), lebih()]).then((both) => {
        facets = facets || both[1].columns(new Uint8Array(both[0]), FACETS);
      });
    }

    function postings(query) {
      var names = Array.from(query.weights.keys());
      return Promise.all(names.map(wordsOf)).then((found) => {
        var all = new Map();
        names.forEach((name, place) => {
          if (found[place]) {
            all.set(name, found[place]);
          }
        });
        return all;
      });
    }

    /* Every document with a score, in no order, and how many have all words of the query. */
    function scored(query, found) {
      var size = 0;
      found.forEach((each) => {
        size = Math.max(size, each.numbers[each.numbers.length - 1] + 1);
      });
      var scores = new Float64Array(size);
      found.forEach((each, word) => {
        var by = weight(manifest.bobot, each.numbers.length) * query.weights.get(word);
        for (var i = 0; i < each.numbers.length; i++) {
          scores[each.numbers[i]] += by * (PRESENT + each.impacts[i]);
        }
      });
      var slots = new Uint32Array(size);
      query.stems.forEach((stem, place) => {
        mark(slots, (found.get(stem) || { numbers: [] }).numbers, 1 << place);
      });
      query.instead.forEach((each) => {
        var bits = 0;
        for (var place = each.start; place < each.end; place++) {
          bits |= 1 << place;
        }
        mark(slots, shared(each.stems, found), bits);
      });
      return { scores: scores, slots: slots, full: query.stems.length ? Math.pow(2, query.stems.length) - 1 : -1 };
    }

    function mark(slots, numbers, bits) {
      for (var i = 0; i < numbers.length; i++) {
        slots[numbers[i]] |= bits;
      }
    }

    /* The documents that have all of some words. */
    function shared(stems, found) {
      var each = Array.from(new Set(stems));
      var count = new Map();
      each.forEach((stem) => {
        (found.get(stem) || { numbers: [] }).numbers.forEach((number) => {
          count.set(number, (count.get(number) || 0) + 1);
        });
      });
      return Array.from(count.keys()).filter((number) => count.get(number) === each.length);
    }

    /* The `most` best documents as [number, score], or all; how many there are and how many have all words; the counts of facets. */
    function ranked(query, chosen, counted, most) {
      var named = FACETS.filter((name) => chosen[name] && chosen[name].length);
      var needed = (counted || named.length) && facetsReady();
      return Promise.all([postings(query), needed]).then((both) => {
        var found = both[0];
        var by = scored(query, found);
        /* Common words are in no file; they count where the text itself is seen. */
        var phrases = query.phrases
          .map((phrase) => phrase.filter((each) => !each[1] && query.weights.has(each[0])).map((each) => each[0]))
          .filter((stems) => stems.length)
          .map((stems) => new Set(shared(stems, found)));
        var wanted = named.map((name) => [name, facets.wanted(name, chosen[name])]);
        function allowed(number, but) {
          return wanted.every((each) => each[0] === but || facets.has(each[0], number, each[1]));
        }
        /* From the newest on, so that of equal ones the newest stays before the others, and whatever is no better than the last is left. */
        var some = [];
        var hits = [];
        var room = most || Infinity;
        var total = 0;
        var all = 0;
        for (var number = by.scores.length - 1; number >= 0; number--) {
          var score = by.scores[number];
          if (!score || (phrases.length && !phrases.every((set) => set.has(number)))) {
            continue;
          }
          if (counted) {
            some.push(number);
          }
          if (wanted.length && !allowed(number)) {
            continue;
          }
          total++;
          if (by.slots[number] === by.full) {
            all++;
          }
          if (hits.length < room || score > hits[hits.length - 1][1]) {
            var place = hits.length;
            while (place && hits[place - 1][1] < score) {
              place--;
            }
            hits.splice(place, 0, [number, score]);
            if (hits.length > room) {
              hits.pop();
            }
          }
        }
        var counts = null;
        if (counted) {
          counts = {};
          FACETS.forEach((name) => {
            counts[name] = facets.count(
              name,
              some.filter((number) => allowed(number, name))
            );
          });
        }
        return { hits: hits, total: total, all: all, facets: counts };
      });
    }

    function letterFile(letter) {
      return Promise.all([loaded("s/" + letter + ".txt", "text"), lebih()]).then((both) => both[1].suggestions(both[0]));
    }

    /* The query as it was probably meant: words that nothing stands for are repaired. */
    function repair(query, found) {
      var covered = {};
      query.instead.forEach((each) => {
        if (each.stems.every(found.has, found)) {
          for (var place = each.start; place < each.end; place++) {
            covered[place] = true;
          }
        }
      });
      var missing = query.words.filter((each, place) => {
        var plain = /^[a-z]+$/.test(query.text.slice(each.start, each.end).toLowerCase());
        return plain && !each.common && each.word.length > 3 && !covered[place] && !found.has(query.stems[place]);
      });
      return missing.length ? lebih().then((there) => there.repaired(query.text, missing, letterFile)) : query.text;
    }

    /* What is shown of a hit, from its file of results. */
    function rowOf(hit) {
      return loaded("d/" + Math.floor(hit[0] / ROW) + ".txt", "text").then((text) => {
        var line = text.replace(/\x01/g, "<").split("\n").find((each) => each[0] === String(hit[0] % ROW)) || "\t\t\t\t\t\t";
        var part = line.slice(1).split("\t");
        var address = part[6];
        return {
          nomor: hit[0],
          skor: hit[1],
          judul: part[0],
          ringkasan: part[1],
          opd: part[2],
          jenis: part[3],
          tanggal: part[4],
          tanda: part[5],
          alamat: /\/|^$/.test(address) ? address : "opd/" + part[2] + "/" + part[3] + "/" + address.replace(/#|$/, ".html$&")
        };
      });
    }

    var engine_ = {
      FACETS: FACETS,
      ready: ready,
      lebih: lebih,
      bahasa: bahasa,
      /* What there is: names of departments, kinds, classes and formats. */
      manifest: () => manifest,
      query: (text) => spoken.query(text),
      tokens: (text) => spoken.tokens(text),
      ranked: ranked,
      /* `saring` are the values wanted of each facet, `mulai` and `banyak` the part of the results, `persis` to repair
         nothing, `hitung` to count facets. Gives hasil, jumlah, semua, dicari (as it was understood), umum (it has common words only) and saring (counts).
         `tiap` is told the same whenever hasil has got longer. */
      search: function (text, how) {
        return ready()
          .then(() => understood(text))
          .then((query) =>
            postings(query)
              .then((found) => (how.persis ? query.text : repair(query, found)))
              .then((meant) => (meant === query.text ? query : understood(meant)))
          )
          .then((query) => {
            var from = how.mulai || 0;
            return ranked(query, how.saring || {}, how.hitung, from + (how.banyak || 10)).then((found) => {
              var answer = {
                hasil: [],
                jumlah: found.total,
                semua: found.all,
                dicari: query.text,
                diganti: query.text !== root.JendelaMakna.shortened(text),
                saring: found.facets,
                frasa: query.phrases,
                umum: query.words.some((each) => each.common),
                akar: Array.from(query.weights.keys())
              };
              /* The best is asked for first, and the others once it is drawn, for on a slow phone each request takes a while;
                 but they do not wait long for it, nor in a window that draws nothing. Then one after the other is told. */
              var begun;
              var after = new Promise((done) => {
                begun = done;
                setTimeout(done, LATER);
              });
              var rows = found.hits.slice(from).map((hit, place) => (place ? after.then(() => rowOf(hit)) : rowOf(hit)));
              Promise.resolve(rows[0]).then(
                () => root.requestAnimationFrame(() => setTimeout(begun)),
                () => begun()
              );
              var shown = rows.reduce(
                (before, row) =>
                  Promise.all([row, before]).then((both) => {
                    answer.hasil.push(both[0]);
                    if (how.tiap) {
                      how.tiap(answer);
                    }
                  }),
                null
              );
              return Promise.resolve(shown).then(() => answer);
            });
          });
      },
      /* Asks for what a query of these stems would show first, before the language is there; `search` takes it where that was right. */
      guess: (stems) =>
        told()
          .then(() => ranked(others(stems, []), {}, false, 1))
          .then((found) => Promise.all(found.hits.map(rowOf))),
      /* Words that begin like `beginning`, those of most documents first. */
      suggest: function (beginning, most) {
        var word = beginning.toLowerCase();
        return /^[a-z]{2,}$/.test(word)
          ? Promise.all([ready(), lebih()]).then((both) => both[1].suggested(word, most, letterFile))
          : Promise.resolve([]);
      },
      /* Parts of `text` as [part, whether a stem of it is one of `stems`]. */
      highlighted: function (text, stems) {
        var wanted = new Set(stems);
        var parts = [];
        var last = 0;
        spoken.tokens(text).forEach((each) => {
          if (!each.common && wanted.has(each.stem)) {
            parts.push([text.slice(last, each.start), false], [text.slice(each.start, each.end), true]);
            last = each.end;
          }
        });
        parts.push([text.slice(last), false]);
        return parts.filter((part) => part[0]);
      }
    };
    return engine_;
  }

  root.JendelaMesin = { engine: engine, hashed: hashed, bucket: bucket };
})(typeof self !== "undefined" ? self : this);
