/* The stems of Indonesian words in the browser: the same steps as plugins/ppid/search/stemmer.py and tokens.py, on the data
   that export.py writes. A classic script without dependencies; it adds one name, JendelaAkar. ES2018. */
(function (root) {
  "use strict";

  var UNSEEN = /[\u00ad\u200b\u200c\u200d\u2060\ufeff]/;
  var MARK = /^\p{Mn}$/u;
  var WORD = /[a-z0-9]+/g;
  var PLAIN = /^[a-z]+$/;
  var ER = 1;
  var ONE = 2;

  function map() {
    return Object.create(null);
  }

  function set(words) {
    var found = map();
    words.forEach(function (word) {
      found[word] = true;
    });
    return found;
  }

  function split(text) {
    return text ? text.split(" ") : [];
  }

  /* Words of which each begins like the one before: "0abai4kan" is "abai abaikan". */
  function unfolded(text) {
    var last = "";
    return (text.match(/\d[a-z]*/g) || []).map(function (part) {
      last = last.slice(0, +part.charAt(0)) + part.slice(1);
      return last;
    });
  }

  function vowels(word) {
    return word.replace(/[^aeiou]/g, "").length;
  }

  function without(word, endings, least) {
    for (var i = 0; i < endings.length; i++) {
      if (word.endsWith(endings[i]) && word.length - endings[i].length >= least) {
        return word.slice(0, -endings[i].length);
      }
    }
    return "";
  }

  /* What text is told by the stemmer that export.py describes. */
  function stemmer(data) {
    var deepest = data.batas[0];
    var shortest = data.batas[1];
    var shortestGuess = data.batas[2];
    var rules = data.aturan;
    var known = map();
    var kept = set(split(data.umum));
    var after = map();
    var fits = map();
    var shapes = map();
    unfolded(data.akar).forEach(function (word) {
      known[word] = word;
    });
    split(data.paksa).forEach(function (pair) {
      var parts = pair.split(":");
      known[parts[0]] = parts[1];
    });
    rules.awalan.forEach(function (prefix) {
      after[prefix.nama] = set(prefix.lalu);
      fits[prefix.nama] = set(prefix.akhiran);
      prefix.bentuk.forEach(function (each) {
        var start = each[0].slice(0, 2);
        (shapes[start] = shapes[start] || []).push({
          name: prefix.nama,
          cut: each[0],
          next: each[1],
          back: each[2],
          roots: split(each[3]),
          flags: each[4],
          guessed: each[5]
        });
      });
    });

    function starting(form) {
      return shapes[form.slice(0, 2)] || [];
    }

    function behind(form, shape) {
      var next = form.charAt(shape.cut.length);
      if (!next || !form.startsWith(shape.cut) || shape.next.indexOf(next) < 0) {
        return "";
      }
      var rest = shape.back + form.slice(shape.cut.length);
      return rest.length >= shortest ? rest : "";
    }

    function right(stem, shape) {
      if (shape.roots.length) {
        return shape.roots.indexOf(stem) >= 0;
      }
      if (shape.flags & ER) {
        return stem.slice(1, 3) === "er";
      }
      return !(shape.flags & ONE) || vowels(stem) === 1;
    }

    function within(base) {
      var forms = [[base, "", ""]];
      rules.akhiran.forEach(function (suffix) {
        if (base.endsWith(suffix) && base.length - suffix.length >= shortest) {
          forms.push([base.slice(0, -suffix.length), suffix, ""]);
        }
      });
      for (var i = 0; i < forms.length; i++) {
        if (forms[i][0] in known) {
          return forms[i][0];
        }
      }
      for (var depth = 0; depth < deepest && forms.length; depth++) {
        var deeper = [];
        for (var j = 0; j < forms.length; j++) {
          var form = forms[j][0];
          var suffix = forms[j][1];
          var outer = forms[j][2];
          var may = starting(form);
          for (var k = 0; k < may.length; k++) {
            var shape = may[k];
            if (outer ? !(shape.name in after[outer]) : !(suffix in fits[shape.name])) {
              continue;
            }
            var rest = behind(form, shape);
            if (!rest) {
              continue;
            }
            if (rest in known && right(known[rest], shape)) {
              return rest;
            }
            if (!shape.roots.length && !(shape.flags & ONE)) {
              deeper.push([rest, suffix, shape.name]);
            }
          }
        }
        forms = deeper;
      }
      return "";
    }

    function knownForm(word) {
      if (word in known) {
        return word;
      }
      if (word.length <= shortest || word in kept || !PLAIN.test(word)) {
        return "";
      }
      var bare = without(word, rules.partikel, shortest);
      var bases = [word, bare, without(word, rules.milik, shortest), without(bare, rules.milik, shortest)];
      for (var i = 0; i < bases.length; i++) {
        var found = bases[i] && within(bases[i]);
        if (found) {
          return found;
        }
      }
      return "";
    }

    function guess(word) {
      if (word in kept || !PLAIN.test(word)) {
        return "";
      }
      var owned = without(word, ["nya"], shortestGuess);
      var base = owned || word;
      for (var i = 0; i <= rules.akhiran.length; i++) {
        var suffix = i < rules.akhiran.length ? rules.akhiran[i] : "";
        var rest = base.endsWith(suffix) ? base.slice(0, base.length - suffix.length) : "";
        var may = starting(rest);
        for (var j = 0; j < may.length; j++) {
          if (may[j].guessed.indexOf(suffix) >= 0) {
            var found = behind(rest, may[j]);
            if (found.length >= shortestGuess && vowels(found)) {
              return found;
            }
          }
        }
      }
      return owned;
    }

    /* The stem of a word in small letters. */
    return function stem(word) {
      var form = knownForm(word);
      if (form) {
        return known[form];
      }
      var rest = guess(word);
      return rest ? stem(rest) : word;
    };
  }

  /* The words of a text, each with its place in it: [word, start, end], in UTF-16 units. */
  function tokens(text) {
    var letters = "";
    var starts = [];
    var ends = [];
    var place = 0;
    for (var character of text) {
      var end = place + character.length;
      if (UNSEEN.test(character) || MARK.test(character)) {
        if (ends.length) {
          ends[ends.length - 1] = end;
        }
      } else {
        for (var piece of character.normalize("NFKD")) {
          if (!MARK.test(piece)) {
            var low = piece.toLowerCase();
            letters += low;
            for (var i = 0; i < low.length; i++) {
              starts.push(place);
              ends.push(end);
            }
          }
        }
      }
      place = end;
    }
    var found = [];
    var match;
    WORD.lastIndex = 0;
    while ((match = WORD.exec(letters))) {
      found.push([match[0], starts[match.index], ends[WORD.lastIndex - 1]]);
    }
    return found;
  }

  root.JendelaAkar = { stemmer: stemmer, tokens: tokens };
})(typeof self !== "undefined" ? self : this);
