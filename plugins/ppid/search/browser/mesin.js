/* Search in the browser: the same query, the same documents and the same scores as plugins/ppid/search/ranking.py, over the
   files that publish/search.py describes. A classic script without dependencies; it needs akar.js and adds one name,
   JendelaMesin. Nothing is loaded before the first question. ES2018. */
(function (root) {
  "use strict";

  var FACETS = ["opd", "jenis", "kelas", "tahun", "format"];
  var MANY = "format";
  var ROW = 8;
  var PRESENT = 128;
  var LEVELS = [32, 38, 41, 44, 47, 51, 58, 68, 79, 91, 103, 117, 137, 164, 200, 240];
  /* Bits of each level in two prefix codes. */
  var LENGTHS = [
    [10, 5, 2, 2, 2, 6, 10, 5, 5, 5, 5, 7, 8, 5, 5, 9],
    [9, 9, 7, 7, 7, 8, 5, 4, 3, 3, 3, 4, 3, 3, 3, 4]
  ];
  var REFERENCE = 800;
  var RULE = 300;
  var LONGEST = 400;
  var MOST = 30;
  var SHORT = 4;
  var QUOTED = /"([^"]*)"|“([^”]*)”|„([^“”]*)[“”]|«([^»]*)»/g;
  var ARTICLE = /^\s*,?\s*(?:pasal|psl|ps)\b\.?\s*([0-9]{1,3}[a-z]?)\b/;
  var BEFORE = /\b(?:pasal|psl|ps)\b\.?\s*([0-9]{1,3}[a-z]?)\b(?:\s*ayat\s*\(?[0-9]{1,2}[a-z]?\)?)?\s*,?\s*$/;
  var PARAGRAPH = /^\s*,?\s*ayat\s*\(?[0-9]{1,2}[a-z]?\b\)?/;
  var NUMBER = /(^|[^\w/.-])(?=[\w/.-]*[0-9])([a-z0-9]+(?:[/.-][a-z0-9]+)+)(?![\w/-])/g;

  var TABLE = (function () {
    var table = [];
    for (var n = 0; n < 256; n++) {
      var value = n;
      for (var k = 0; k < 8; k++) {
        value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
      }
      table.push(value >>> 0);
    }
    return table;
  })();

  function hashed(word) {
    var value = 0xffffffff;
    for (var i = 0; i < word.length; i++) {
      value = TABLE[(value ^ word.charCodeAt(i)) & 255] ^ (value >>> 8);
    }
    return (value ^ 0xffffffff) >>> 0;
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

  /* The postings of a word, `count` of them from byte `place` on: gaps in Rice code, each with an impact in a canonical prefix code. */
  function postingsAt(bytes, place, count) {
    var at = place * 8;
    function bit() {
      var value = (bytes[at >> 3] >> (7 - (at & 7))) & 1;
      at++;
      return value;
    }
    function low(width) {
      var value = 0;
      while (width-- > 0) {
        value = value * 2 + bit();
      }
      return value;
    }
    var k = low(4);
    var scale = Math.pow(2, k);
    var lengths = LENGTHS[bit()];
    var many = new Array(16).fill(0);
    var ordered = [];
    for (var length = 1; length < 16; length++) {
      LEVELS.forEach(function (level, at_) {
        if (lengths[at_] === length) {
          ordered.push(level);
          many[length]++;
        }
      });
    }
    function impact() {
      var code = 0;
      var first = 0;
      var from = 0;
      for (var length = 1; length < 16; length++) {
        code += bit();
        if (code - first < many[length]) {
          return ordered[from + code - first];
        }
        from += many[length];
        first = (first + many[length]) * 2;
        code *= 2;
      }
      throw new Error("t");
    }
    var numbers = new Uint32Array(count);
    var impacts = new Uint8Array(count);
    var number = -1;
    for (var i = 0; i < count; i++) {
      number++;
      while (bit()) {
        number += scale;
      }
      number += low(k);
      numbers[i] = number;
      impacts[i] = impact();
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

  /* The columns of facets: for a number its row, or -1, and the values of each facet by row. */
  function columns(bytes) {
    function length(at) {
      return bytes[at] + bytes[at + 1] * 256 + bytes[at + 2] * 65536 + bytes[at + 3] * 16777216;
    }
    var told = "";
    var end = 4 + length(0);
    for (var i = 4; i < end; i++) {
      told += String.fromCharCode(bytes[i]);
    }
    told = JSON.parse(told);
    var there = length(end);
    var place = end + 4 + there;
    var rows = new Int32Array(there * 8).fill(-1);
    var count = 0;
    for (var number = 0; number < there * 8; number++) {
      if ((bytes[end + 4 + (number >> 3)] >> (number & 7)) & 1) {
        rows[number] = count++;
      }
    }
    var found = {};
    FACETS.forEach(function (name) {
      var values = told.nilai[name] || [];
      var wide = name === MANY ? Math.max(1, Math.ceil(values.length / 8)) : values.length > 255 ? 2 : 1;
      found[name] = { values: values, at: place, wide: wide };
      place += wide * count;
    });
    function of(name, number) {
      var column = found[name];
      var at = column.at + column.wide * rows[number];
      var value = 0;
      for (var i = column.wide - 1; i >= 0; i--) {
        value = value * 256 + bytes[at + i];
      }
      return value;
    }
    return {
      rows: rows,
      has: function (name, number, wanted) {
        return name === MANY ? (of(name, number) & wanted.bits) > 0 : wanted.places[of(name, number)] === true;
      },
      /* What to compare with, for the values that are wanted. */
      wanted: function (name, values) {
        var found_ = { bits: 0, places: {} };
        found[name].values.forEach(function (value, place_) {
          if (values.indexOf(value) >= 0) {
            found_.bits |= 1 << place_;
            found_.places[place_] = true;
          }
        });
        return found_;
      },
      count: function (name, numbers) {
        var values = found[name].values;
        var counts = new Array(values.length).fill(0);
        numbers.forEach(function (number) {
          var value = of(name, number);
          if (name === MANY) {
            for (var bit = 0; bit < values.length; bit++) {
              counts[bit] += (value >> bit) & 1;
            }
          } else {
            counts[value] += 1;
          }
        });
        return values
          .map(function (value, place_) {
            return [value, counts[place_]];
          })
          .filter(function (each) {
            return each[0] && each[1];
          });
      }
    };
  }

  /* The steps of letters between two words, or most + 1: optimal string alignment. */
  function distance(one, other, most) {
    if (Math.abs(one.length - other.length) > most) {
      return most + 1;
    }
    var before = [];
    var last = [];
    for (var j = 0; j <= other.length; j++) {
      last.push(j);
    }
    for (var i = 1; i <= one.length; i++) {
      var now = [i];
      var least = i;
      for (j = 1; j <= other.length; j++) {
        var same = one[i - 1] === other[j - 1];
        var cost = Math.min(last[j] + 1, now[j - 1] + 1, last[j - 1] + (same ? 0 : 1));
        if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
          cost = Math.min(cost, before[j - 2] + 1);
        }
        now.push(cost);
        least = Math.min(least, cost);
      }
      if (least > most) {
        return most + 1;
      }
      before = last;
      last = now;
    }
    return Math.min(last[other.length], most + 1);
  }

  /* Lines of "word" and a digit to [word, level]. */
  function suggestions(text) {
    return text
      .split("\n")
      .filter(Boolean)
      .map(function (line) {
        return [line.slice(0, -1), parseInt(line.slice(-1), 36)];
      });
  }

  function repaired(word, known) {
    var most = word.length < SHORT + 2 ? 1 : 2;
    var best = null;
    known.forEach(function (each) {
      var other = each[0];
      if (Math.abs(other.length - word.length) > most || other === word) {
        return;
      }
      var away = distance(word, other, most);
      if (away <= most) {
        var found = [away, -each[1], Math.abs(other.length - word.length), other];
        if (!best || before(found, best)) {
          best = found;
        }
      }
    });
    return best ? best[3] : "";
  }

  function before(one, other) {
    for (var i = 0; i < one.length; i++) {
      if (one[i] !== other[i]) {
        return one[i] < other[i];
      }
    }
    return false;
  }

  /* What a query means, from the language that publish/search.py exports. */
  function language(data) {
    var stem = root.JendelaAkar.stemmer(data);
    var common = Object.create(null);
    data.umum.split(" ").forEach(function (word) {
      common[word] = true;
    });
    var others = new Map();
    var longest = 0;
    data.sinonim.forEach(function (group) {
      var names = group.slice(1);
      names.forEach(function (name) {
        var known = others.get(name) || new Map();
        others.set(name, known);
        longest = Math.max(longest, name.split(" ").length);
        names.forEach(function (other) {
          if (other !== name) {
            known.set(other, Math.max(group[0], known.get(other) || 0));
          }
        });
      });
    });
    var codes = Object.create(null);
    var sorts = [];
    data.peraturan.forEach(function (sort) {
      sort.slice(1).forEach(function (name) {
        codes[name.replace(/ /g, "")] = sort[0];
        sorts.push(name);
      });
    });
    sorts.sort(function (one, other) {
      return other.length - one.length;
    });
    var rule = new RegExp(
      "\\b(" +
        sorts
          .map(function (name) {
            return name.replace(/ /g, "[\\s-]+");
          })
          .join("|") +
        ")(?:(?:\\s+[a-z]+){0,6}?\\s+(?:nomor|nomer|no)\\b\\.?\\s*|[\\s-]+)([0-9]{1,4})" +
        "(?:(?:\\s*(?:/|-|,|tahun\\b|thn\\b|th\\b)\\.?\\s*|\\s+)((?:19|20)[0-9]{2})\\b|\\b)",
      "g"
    );

    function telling(text) {
      return root.JendelaAkar.tokens(text).map(function (token, place) {
        return { word: token[0], stem: stem(token[0]), at: place, start: token[1], end: token[2], common: token[0] in common };
      });
    }

    function rules(low) {
      var found = [];
      var match;
      rule.lastIndex = 0;
      while ((match = rule.exec(low))) {
        var code = codes[match[1].replace(/[\s-]/g, "")];
        var parts = [code, match[2].replace(/^0+/, "") || "0"].concat(match[3] ? [match[3]] : []);
        var start = match.index;
        var end = rule.lastIndex;
        var article = "";
        var behind = ARTICLE.exec(low.slice(end));
        var ahead = BEFORE.exec(low.slice(0, start));
        if (behind) {
          article = behind[1];
          end += behind[0].length;
          var paragraph = PARAGRAPH.exec(low.slice(end));
          end += paragraph ? paragraph[0].length : 0;
        } else if (ahead) {
          article = ahead[1];
          start = ahead.index;
        }
        found.push({ code: parts.join("-"), article: article, start: start, end: end });
      }
      return found;
    }

    function references(text) {
      var low = text.replace(/[^\x20-\x7e]/gu, " ").toLowerCase();
      var found = new Map();
      var named = rules(low);
      named.forEach(function (each) {
        if (each.article) {
          found.set("p/" + each.code + "/" + each.article, REFERENCE);
        }
        found.set("p/" + each.code, Math.max(found.get("p/" + each.code) || 0, each.article ? RULE : REFERENCE));
      });
      var match;
      NUMBER.lastIndex = 0;
      while ((match = NUMBER.exec(low))) {
        var start = match.index + match[1].length;
        var end = NUMBER.lastIndex;
        var within = named.some(function (each) {
          return each.start < end && start < each.end;
        });
        if (!within) {
          found.set("n/" + match[2].replace(/[/.]/g, "-"), REFERENCE);
        }
      }
      return found;
    }

    function replacements(stems) {
      var found = [];
      var end = 0;
      for (var start = 0; start < stems.length; start++) {
        for (var size = Math.min(longest, stems.length - start); size > 0; size--) {
          var known = others.get(stems.slice(start, start + size).join(" "));
          if (known && known.size && start + size > end) {
            end = start + size;
            var to = end;
            known.forEach(function (percent, other) {
              found.push({ start: start, end: to, stems: other.split(" "), weight: percent });
            });
            break;
          }
        }
      }
      return found;
    }

    return {
      stem: stem,
      tokens: telling,
      /* Stems, what may replace them, phrases, and every word to look for with its weight. */
      query: function (text) {
        text = Array.from(text).slice(0, LONGEST).join("");
        var quoted = [];
        var bare = text.replace(QUOTED, function (all, a, b, c, d, at) {
          if (a || b || c || d) {
            quoted.push({ start: at, end: at + all.length, text: a || b || c || d });
          }
          return all;
        });
        var found = telling(bare.replace(/["“”„«»]/g, " "));
        var telling_ = found.filter(function (each) {
          return !each.common;
        });
        telling_ = (telling_.length ? telling_ : found).slice(0, MOST);
        var stems = telling_.map(function (each) {
          return each.stem;
        });
        var meant = telling_.map(function (each) {
          return quoted.some(function (part) {
            return part.start <= each.start && each.start < part.end;
          });
        });
        var instead = replacements(stems).filter(function (each) {
          return meant.slice(each.start, each.end).indexOf(true) < 0;
        });
        var weights = new Map();
        stems.forEach(function (each) {
          weights.set(each, 100);
        });
        instead.forEach(function (each) {
          var share = Math.max(1, Math.floor(each.weight / each.stems.length));
          each.stems.forEach(function (one) {
            weights.set(one, Math.max(weights.get(one) || 0, share));
          });
        });
        references(text).forEach(function (percent, word) {
          weights.set(word, percent);
        });
        var phrases = quoted
          .map(function (part) {
            var within = telling(part.text).filter(function (each) {
              return !each.common;
            });
            return within.map(function (each) {
              return [each.stem, each.at - within[0].at];
            });
          })
          .filter(function (phrase) {
            return phrase.length > 1;
          });
        return { text: text, words: telling_, stems: stems, instead: instead, weights: weights, phrases: phrases };
      }
    };
  }

  /* The engine over the files below `base`, which ends with a slash; `fetch` is the browser's, or another with its promise.
     `probable` is the file of the language if the page knows it: then it is not waited for until the manifest has named it. */
  function engine(base, fetch, probable) {
    var kept = {};
    var manifest = null;

    function loaded(name, how) {
      if (!kept[name]) {
        var address = base + name + (name === "m.json" || name === probable ? "" : "?" + manifest.versi);
        kept[name] = fetch(address, name === "m.json" ? { cache: "no-cache" } : {})
          .then(function (answer) {
            if (!answer.ok) {
              throw new Error(name + ": " + answer.status);
            }
            return how === "bytes" ? answer.arrayBuffer() : answer[how]();
          })
          .catch(function (error) {
            delete kept[name];
            throw error;
          });
      }
      return kept[name];
    }

    var spoken = null;
    var facets = null;
    var files = {};

    function ready() {
      var asked = loaded("m.json", "json");
      if (probable && !manifest) {
        loaded(probable, "json").catch(function () {});
      }
      return asked.then(function (found) {
        manifest = found;
        return loaded(found.bahasa, "json").then(function (data) {
          spoken = spoken || language(data);
          return engine_;
        });
      });
    }

    function wordsOf(word) {
      var number = bucket(word, manifest.berkas);
      return loaded("t/" + number + ".bin", "bytes").then(function (data) {
        files[number] = files[number] || words(new Uint8Array(data));
        return files[number](word);
      });
    }

    function facetsReady() {
      return loaded("f.bin", "bytes").then(function (data) {
        facets = facets || columns(new Uint8Array(data));
        return facets;
      });
    }

    function postings(names) {
      return Promise.all(names.map(wordsOf)).then(function (found) {
        var all = new Map();
        names.forEach(function (name, place) {
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
      found.forEach(function (each) {
        size = Math.max(size, each.numbers[each.numbers.length - 1] + 1);
      });
      var scores = new Float64Array(size);
      found.forEach(function (each, word) {
        var by = weight(manifest.bobot, each.numbers.length) * query.weights.get(word);
        for (var i = 0; i < each.numbers.length; i++) {
          scores[each.numbers[i]] += by * (PRESENT + each.impacts[i]);
        }
      });
      var slots = new Uint32Array(size);
      query.stems.forEach(function (stem, place) {
        mark(slots, found.get(stem), 1 << place);
      });
      query.instead.forEach(function (each) {
        var bits = 0;
        for (var place = each.start; place < each.end; place++) {
          bits |= 1 << place;
        }
        mark(slots, shared(each.stems, found), bits);
      });
      return { scores: scores, slots: slots, full: query.stems.length ? Math.pow(2, query.stems.length) - 1 : -1 };
    }

    function mark(slots, each, bits) {
      var numbers = each ? each.numbers : [];
      for (var i = 0; i < numbers.length; i++) {
        slots[numbers[i]] |= bits;
      }
    }

    /* The documents that have all of some words. */
    function shared(stems, found) {
      var each = Array.from(new Set(stems));
      var count = new Map();
      each.forEach(function (stem) {
        var postings_ = found.get(stem);
        (postings_ ? postings_.numbers : []).forEach(function (number) {
          count.set(number, (count.get(number) || 0) + 1);
        });
      });
      var numbers = [];
      count.forEach(function (times, number) {
        if (times === each.length) {
          numbers.push(number);
        }
      });
      return { numbers: numbers };
    }

    /* The `most` best documents as [number, score], or all; how many there are and how many have all words; the counts of facets. */
    function ranked(query, chosen, counted, most) {
      var named = FACETS.filter(function (name) {
        return chosen[name] && chosen[name].length;
      });
      var needed = counted || named.length ? facetsReady() : Promise.resolve(null);
      return Promise.all([postings(Array.from(query.weights.keys())), needed]).then(function (both) {
        var found = both[0];
        var by = scored(query, found);
        var phrases = query.phrases.map(function (phrase) {
          return new Set(
            shared(
              phrase.map(function (each) {
                return each[0];
              }),
              found
            ).numbers
          );
        });
        var wanted = named.map(function (name) {
          return [name, facets.wanted(name, chosen[name])];
        });
        function allowed(number, but) {
          return wanted.every(function (each) {
            return each[0] === but || facets.has(each[0], number, each[1]);
          });
        }
        /* From the newest on, so that of equal ones the newest stays before the others, and whatever is no better than the last is left. */
        var some = [];
        var hits = [];
        var room = most || Infinity;
        var total = 0;
        var all = 0;
        for (var number = by.scores.length - 1; number >= 0; number--) {
          var score = by.scores[number];
          if (!score || (phrases.length && !inAll(phrases, number))) {
            continue;
          }
          if (counted) {
            some.push(number);
          }
          if (wanted.length && !allowed(number, "")) {
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
          FACETS.forEach(function (name) {
            counts[name] = facets.count(
              name,
              some.filter(function (number) {
                return allowed(number, name);
              })
            );
          });
        }
        return {
          hits: hits,
          total: total,
          all: all,
          facets: counts,
          known: found
        };
      });
    }

    function inAll(sets, number) {
      return sets.every(function (set) {
        return set.has(number);
      });
    }

    function letterFile(letter) {
      return loaded("s/" + letter + ".txt", "text").then(suggestions);
    }

    /* The query as it was probably meant: words that nothing stands for are repaired. */
    function repair(query, found) {
      var covered = {};
      query.instead.forEach(function (each) {
        if (each.stems.every(found.has, found)) {
          for (var place = each.start; place < each.end; place++) {
            covered[place] = true;
          }
        }
      });
      var missing = query.words.filter(function (each, place) {
        var plain = /^[a-z]+$/.test(query.text.slice(each.start, each.end).toLowerCase());
        return plain && each.word.length > 3 && !covered[place] && !found.has(query.stems[place]);
      });
      return Promise.all(
        missing.map(function (each) {
          return letterFile(each.word.charAt(0)).then(function (known) {
            return repaired(each.word, known);
          });
        })
      ).then(function (meant) {
        var text = query.text;
        for (var i = missing.length - 1; i >= 0; i--) {
          if (meant[i]) {
            text = text.slice(0, missing[i].start) + meant[i] + text.slice(missing[i].end);
          }
        }
        return text;
      });
    }

    function rowsOf(hits) {
      return Promise.all(
        hits.map(function (hit) {
          return loaded("d/" + Math.floor(hit[0] / ROW) + ".json", "json").then(function (rows) {
            var row = rows[hit[0]] || ["", "", "", "", "", "", ""];
            return {
              nomor: hit[0],
              skor: hit[1],
              judul: row[0],
              alamat: row[1],
              ringkasan: row[2],
              opd: row[3],
              jenis: row[4],
              tanggal: row[5],
              tanda: row[6]
            };
          });
        })
      );
    }

    var engine_ = {
      FACETS: FACETS,
      ready: ready,
      /* What there is: names of departments, kinds, classes and formats. */
      manifest: function () {
        return manifest;
      },
      query: function (text) {
        return spoken.query(text);
      },
      ranked: ranked,
      repaired: repair,
      /* `saring` are the values wanted of each facet, `mulai` and `banyak` the part of the results, `persis` to repair
         nothing, `hitung` to count facets. Gives hasil, jumlah, semua, dicari (as it was understood) and saring (counts). */
      search: function (text, how) {
        return ready().then(function () {
          var query = spoken.query(text);
          return postings(Array.from(query.weights.keys()))
            .then(function (found) {
              return how.persis ? query.text : repair(query, found);
            })
            .then(function (meant) {
              if (meant !== query.text) {
                query = spoken.query(meant);
              }
              var from = how.mulai || 0;
              var to = from + (how.banyak || 10);
              return ranked(query, how.saring || {}, how.hitung, to).then(function (found) {
                return rowsOf(found.hits.slice(from)).then(function (rows) {
                  return {
                    hasil: rows,
                    jumlah: found.total,
                    semua: found.all,
                    dicari: query.text,
                    diganti: query.text !== Array.from(text).slice(0, LONGEST).join(""),
                    saring: found.facets,
                    frasa: query.phrases,
                    akar: Array.from(query.weights.keys())
                  };
                });
              });
            });
        });
      },
      /* Words that begin like `beginning`, those of most documents first. */
      suggest: function (beginning, most) {
        var word = beginning.toLowerCase();
        if (!/^[a-z]{2,}$/.test(word)) {
          return Promise.resolve([]);
        }
        return ready()
          .then(function () {
            return letterFile(word.charAt(0));
          })
          .then(function (known) {
            var found = known.filter(function (each) {
              return each[0].startsWith(word);
            });
            found.sort(function (one, other) {
              return other[1] - one[1] || (one[0] < other[0] ? -1 : 1);
            });
            return found.slice(0, most).map(function (each) {
              return each[0];
            });
          });
      },
      /* Parts of `text` as [part, whether a stem of it is one of `stems`]. */
      highlighted: function (text, stems) {
        var wanted = new Set(stems);
        var parts = [];
        var last = 0;
        spoken.tokens(text).forEach(function (each) {
          if (!each.common && wanted.has(each.stem)) {
            parts.push([text.slice(last, each.start), false], [text.slice(each.start, each.end), true]);
            last = each.end;
          }
        });
        parts.push([text.slice(last), false]);
        return parts.filter(function (part) {
          return part[0];
        });
      },
      /* Whether `text` has the words of a phrase where they belong. */
      hasPhrase: function (text, phrase) {
        var at = new Map();
        spoken.tokens(text).forEach(function (each) {
          at.set(each.at, each.stem);
        });
        return Array.from(at.keys()).some(function (start) {
          return phrase.every(function (each) {
            return at.get(start + each[1]) === each[0];
          });
        });
      }
    };
    return engine_;
  }

  root.JendelaMesin = { engine: engine, hashed: hashed, bucket: bucket, distance: distance };
})(typeof self !== "undefined" ? self : this);
