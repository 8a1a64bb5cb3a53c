/* What a query means in the browser: the same stems, replacements and phrases as plugins/ppid/search/query.py. A classic script
   without dependencies; it needs akar.js and adds one name, JendelaMakna. ES2018. */
(function (root) {
  "use strict";

  var LONGEST = 400;
  var MOST = 30;
  var DIGIT = /[0-9]/;
  var QUOTED = /"([^"]*)"|“([^”]*)”|„([^“”]*)[“”]|«([^»]*)»/g;

  /* From stems, and for each whether it was meant as it is, to what may replace them, and every word to look for with its weight.
     `groups` are the synonyms that export.py tells, and those of the city. */
  function synonyms(groups) {
    var others = new Map();
    var longest = 0;
    groups.forEach((group) => {
      var names = group.slice(1);
      names.forEach((name) => {
        var known = others.get(name) || new Map();
        others.set(name, known);
        longest = Math.max(longest, name.split(" ").length);
        names.forEach((other) => {
          if (other !== name) {
            known.set(other, Math.max(group[0], known.get(other) || 0));
          }
        });
      });
    });

    function replacements(stems) {
      var found = [];
      var end = 0;
      for (var start = 0; start < stems.length; start++) {
        for (var size = Math.min(longest, stems.length - start); size > 0; size--) {
          var known = others.get(stems.slice(start, start + size).join(" "));
          if (known && known.size && start + size > end) {
            end = start + size;
            known.forEach((percent, other) => {
              found.push({ start: start, end: end, stems: other.split(" "), weight: percent });
            });
            break;
          }
        }
      }
      return found;
    }

    return function (stems, meant) {
      var instead = replacements(stems).filter((each) => meant.slice(each.start, each.end).indexOf(true) < 0);
      var weights = new Map();
      stems.forEach((each) => {
        weights.set(each, 100);
      });
      instead.forEach((each) => {
        var share = Math.max(1, Math.floor(each.weight / each.stems.length));
        each.stems.forEach((one) => {
          weights.set(one, Math.max(weights.get(one) || 0, share));
        });
      });
      return { stems: stems, instead: instead, weights: weights, phrases: [] };
    };
  }

  /* What a query means, from the language that export.py tells and what `synonyms` gives. */
  function language(data, others) {
    var stem = root.JendelaAkar.stemmer(data);
    var common = Object.create(null);
    data.umum.split(" ").forEach((word) => {
      common[word] = true;
    });

    function telling(text) {
      return root.JendelaAkar.tokens(text).map((token) => ({
        word: token[0],
        stem: stem(token[0]),
        start: token[1],
        end: token[2],
        common: token[0] in common
      }));
    }

    return {
      tokens: telling,
      /* Stems, what may replace them, phrases, and every word to look for with its weight. Where there is a digit, it needs lebih.js. */
      query: function (text) {
        text = shortened(text);
        var quoted = [];
        text.replace(QUOTED, (all, a, b, c, d, at) => {
          if (a || b || c || d) {
            quoted.push({ start: at, end: at + all.length, text: a || b || c || d });
          }
        });
        var found = telling(text.replace(/["“”„«»]/g, " "));
        var words = found.filter((each) => !each.common);
        words = (words.length ? words : found).slice(0, MOST);
        var meant = words.map((each) => quoted.some((part) => part.start <= each.start && each.start < part.end));
        var query = others(
          words.map((each) => each.stem),
          meant
        );
        if (DIGIT.test(text)) {
          root.JendelaLebih.references(text).forEach((percent, word) => {
            query.weights.set(word, percent);
          });
        }
        query.phrases = quoted
          .map((part) => telling(part.text).map((each) => [each.stem, each.common]))
          .filter((phrase) => phrase.length > 1);
        query.text = text;
        query.words = words;
        return query;
      }
    };
  }

  function shortened(text) {
    return Array.from(text).slice(0, LONGEST).join("");
  }

  root.JendelaMakna = { synonyms: synonyms, language: language, shortened: shortened };
})(typeof self !== "undefined" ? self : this);
