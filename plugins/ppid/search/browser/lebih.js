/* What few questions of search need, fetched by mesin.js when one does: numbers of rules and records, facets, phrases, suggestions, and
   the repair of typing errors. It gives what plugins/ppid/search has in references.py, results.py and vocabulary.py. A classic script
   without dependencies; it adds one name, JendelaLebih. ES2018. */
(function (root) {
  "use strict";

  var MANY = "format";
  var REFERENCE = 800;
  var RULE = 300;
  var SHORT = 4;
  var ARTICLE = /^\s*,?\s*(?:pasal|psl|ps)\b\.?\s*([0-9]{1,3}[a-z]?)\b/;
  var BEFORE = /\b(?:pasal|psl|ps)\b\.?\s*([0-9]{1,3}[a-z]?)\b(?:\s*ayat\s*\(?[0-9]{1,2}[a-z]?\)?)?\s*,?\s*$/;
  var PARAGRAPH = /^\s*,?\s*ayat\s*\(?[0-9]{1,2}[a-z]?\b\)?/;
  var NUMBER = /(^|[^\w/.-])(?=[\w/.-]*[0-9])([a-z0-9]+(?:[/.-][a-z0-9]+)+)(?![\w/-])/g;

  /* The words of the index for what a text names by number, with their weights; `kinds` are the sorts of rules that export.py tells. */
  function references(kinds) {
    var codes = Object.create(null);
    var sorts = [];
    kinds.forEach(function (sort) {
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

    return function (text) {
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
    };
  }

  /* The columns of the facets `names`: for a number its row, or -1, and the values of each facet by row. */
  function columns(bytes, names) {
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
    names.forEach(function (name) {
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

  /* Words with the number of letters each shares with the one before, and a digit behind, to [word, level]. */
  function suggestions(text) {
    var last = "";
    return (text.match(/\d[a-z]*[0-9A-Z]/g) || []).map(function (part) {
      last = last.slice(0, +part.charAt(0)) + part.slice(1, -1);
      return [last, parseInt(part.slice(-1), 36)];
    });
  }

  function likeliest(word, known) {
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

  /* `text` with each of the words `missing` replaced by what was probably meant; `letterFile` gives the words of a letter. */
  function repaired(text, missing, letterFile) {
    return Promise.all(
      missing.map((each) => letterFile(each.word.charAt(0)).then((known) => likeliest(each.word, known)))
    ).then((meant) => {
      for (var i = missing.length - 1; i >= 0; i--) {
        if (meant[i]) {
          text = text.slice(0, missing[i].start) + meant[i] + text.slice(missing[i].end);
        }
      }
      return text;
    });
  }

  /* Words that begin like `word`, those of most documents first. */
  function suggested(word, most, letterFile) {
    return letterFile(word.charAt(0)).then((known) =>
      known
        .filter((each) => each[0].startsWith(word))
        .sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1))
        .slice(0, most)
        .map((each) => each[0])
    );
  }

  /* Whether what `tokens` tells of a text has the words of a phrase one behind the other. */
  function hasPhrase(tokens, phrase) {
    return tokens.some(function (_, start) {
      return phrase.every(function (each, place) {
        var token = tokens[start + place];
        return token && token.stem === each[0] && token.common === each[1];
      });
    });
  }

  root.JendelaLebih = {
    references: references(root.JendelaPeraturan),
    columns: columns,
    distance: distance,
    suggestions: suggestions,
    repaired: repaired,
    suggested: suggested,
    hasPhrase: hasPhrase
  };
})(typeof self !== "undefined" ? self : this);
