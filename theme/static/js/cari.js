/* The page of search: reads its address, asks the engine and shows what it found; the build puts the engine before it. Nothing is
   loaded before something is typed or asked. What is found is only ever set as text, the focus stays where the reader put it, and
   the address always tells what is shown. A classic script; ES2018. */
(() => {
  "use strict";
  const ambil = (nama) => document.getElementById("cari-" + nama);
  const hasil = ambil("hasil");
  const kata = ambil("kata");
  if (!hasil || !kata) return;

  /* Results at a time and of one address, pages looked through for a phrase, and choices of a facet that are not folded. */
  const SATU = 10;
  const TERBANYAK = 100;
  const DIPERIKSA = 20;
  const TAMPAK = 8;
  const BLOK = "h1,h2,h3,h4,h5,p,li,dt,dd,th,td,caption,pre".replace(/\w+/g, "main $&");

  const akar = hasil.dataset.akar;
  /* What awal.js has asked for already is not asked for again; a second try is a new one. */
  const awal = self.JendelaAwal || {};
  const berkas = (alamat, cara) => {
    const janji = awal[alamat] || self.fetch(alamat, cara);
    delete awal[alamat];
    return janji;
  };
  const mesin = self.JendelaMesin.engine(akar + "cari/indeks/", berkas, hasil.dataset.bahasa);
  const judul = document.title;
  const kabar = ambil("kabar");
  const daftar = ambil("daftar");
  const lagi = ambil("lagi");
  const saringan = ambil("saring");
  const pilihan = ambil("pilih");
  const [kepala, contohDaftar] = ambil("templat").content.children;
  const contohButir = contohDaftar.firstChild;
  const bulan = contohButir.querySelector("time").dataset.bulan.split(" ");
  const contohBagian = ambil("bagian").content.firstChild;
  const contohDipilih = ambil("dipilih").querySelector("li");

  /* The words stand in the page, with holes for numbers, which get their points, and for what stands between quotes. */
  const angka = (n) => String(n).replace(/\B(?=(\d{3})+$)/g, ".");
  const kalimat = (unsur, nama, isi) =>
    unsur.dataset[nama].replace(/\{(\w+)\}/g, (_, lubang) => angka(isi[lubang]));
  const tampil = (nama, ya) => {
    ambil(nama).hidden = !ya;
  };
  const tulis = (dalam, pilih, teks) => {
    const unsur = dalam.querySelector(pilih);
    unsur.textContent = teks;
    return unsur;
  };
  const buat = (nama, teks) => {
    const unsur = document.createElement(nama);
    unsur.textContent = teks;
    return unsur;
  };
  /* Titles, names and words of the index are Indonesian, whatever language the page is in. */
  const asli = (unsur) => {
    unsur.lang = "id";
    return unsur;
  };
  /* What a value is called: departments have a short name and a long one. */
  const nama = (saring, nilai, panjang) => {
    const ada = [].concat((mesin.manifest()[saring] || {})[nilai]);
    const satu = ada[panjang] || ada[0];
    return typeof satu === "string" ? satu : nilai;
  };

  const dinamai = (baris, saring, nilai) => {
    const unsur = tulis(baris, "span", nama(saring, nilai, 1));
    if (saring === "opd") asli(unsur);
  };

  /* Said only when it has stood for a moment, so that a screen reader is not talked to while a search is still at work. */
  let menunggu = 0;
  const kabarkan = (nama, isi) => {
    clearTimeout(menunggu);
    menunggu = setTimeout(() => {
      kabar.textContent = nama && kalimat(kabar, nama, isi);
    }, 500);
  };

  /* What is asked, and the address that asks it. */
  const disaring = (isi) => {
    const saring = {};
    mesin.FACETS.forEach((satu) => {
      const nilai = isi.getAll(satu);
      if (nilai.length) saring[satu] = nilai;
    });
    return saring;
  };
  const dibaca = () => {
    const isi = new URLSearchParams(location.search);
    const mulai = Math.min(isi.get("mulai") >>> 0, TERBANYAK - SATU);
    return { q: (isi.get("q") || "").trim(), persis: isi.get("persis"), saring: disaring(isi), mulai };
  };
  const tiap = (minta, lalu) => mesin.FACETS.forEach((satu) => (minta.saring[satu] || []).forEach((nilai) => lalu(satu, nilai)));
  const alamat = (minta) => {
    const isi = new URLSearchParams({ q: minta.q });
    if (minta.persis) isi.set("persis", 1);
    tiap(minta, (satu, nilai) => isi.append(satu, nilai));
    if (minta.mulai) isi.set("mulai", minta.mulai);
    return "?" + isi;
  };

  /* A result is a copy of the one in the page, without what there is nothing to say about. */
  const butir = (satu, cocok) => {
    const unsur = contohButir.cloneNode(true);
    const isi = (pilih, teks) => {
      const bagian = tulis(unsur, pilih, teks);
      if (!teks) bagian.remove();
      return bagian;
    };
    const hari = satu.tanggal.split("-");
    asli(isi("a", satu.judul)).href = akar + satu.alamat;
    asli(isi(".tanda", satu.tanda));
    isi("time", hari[2] ? [+hari[2], bulan[hari[1] - 1], hari[0]].join(" ") : "").dateTime = satu.tanggal;
    asli(isi("p span + span", nama("opd", satu.opd, 0)));
    isi("p span", nama("jenis", satu.jenis, 0));
    const ringkas = asli(isi(".butir-ringkas", satu.ringkasan));
    ringkas.textContent = "";
    mesin.highlighted(satu.ringkasan, cocok).forEach(([teks, kena]) => ringkas.append(kena ? buat("b", teks) : teks));
    daftar.append(unsur);
  };

  /* The link is there while there is more; one that was just pressed is not taken away, but leads back. */
  const lanjut = (minta, jumlah) => {
    const mulai = daftar.children.length;
    const sisa = jumlah - mulai;
    tampil("lanjut", sisa > 0 || document.activeElement === lagi);
    lagi.textContent = kalimat(lagi, sisa > 0 ? "lagi" : "kembali", { sisa: Math.min(sisa, SATU) });
    lagi.href = sisa > 0 ? alamat({ ...minta, mulai }) : "#cari-judul";
    return mulai;
  };

  /* The engine tells who has all words of a phrase; whether they stand together is seen on the page itself. An article goes from
     its heading to the next one. */
  const memuat = (satu, frasa) => {
    const [halaman, jangkar] = satu.alamat.split("#");
    return fetch(akar + halaman)
      .then((jawab) => (jawab.ok ? jawab.text() : Promise.reject()))
      .then((isi) => {
        const dokumen = new DOMParser().parseFromString(isi, "text/html");
        const teks = [satu.judul];
        let di = !jangkar;
        dokumen.querySelectorAll(BLOK).forEach((blok) => {
          if (jangkar && /^H/.test(blok.tagName)) di = blok.id === jangkar;
          if (di) teks.push(blok.textContent);
        });
        return frasa.every((satunya) => teks.some((blok) => mesin.hasPhrase(blok, satunya)));
      });
  };
  const diperiksa = (jawab) =>
    Promise.all(jawab.hasil.map((satu) => memuat(satu, jawab.frasa))).then((ya) => {
      jawab.dilihat = ya.length;
      jawab.lain = jawab.jumlah - ya.length;
      jawab.hasil = jawab.hasil.filter((_, nomor) => ya[nomor]);
    });

  /* What to try where nothing was found: the words without their quotes, or those that begin most like the longest of them. */
  const usulan = (q) => {
    const polos = q.replace(/["“”„«»]/g, " ").trim();
    const panjang = (q.match(/[a-z]+/gi) || [""]).sort((a, b) => b.length - a.length)[0];
    const dekat = (huruf) =>
      mesin.suggest(panjang.slice(0, huruf), 5).then((ada) => (ada.length || huruf < 3 ? ada : dekat(huruf - 1)));
    return polos === q ? dekat(7) : [polos];
  };
  const kosong = (q, usul) => {
    const tempat = asli(tulis(ambil("mirip"), "span", ""));
    tampil("mirip", usul.length);
    usul.forEach((teks, nomor) => {
      const tautan = buat("a", teks);
      tautan.href = alamat({ q: teks, saring: {} });
      tempat.append(nomor ? ", " : "", tautan);
    });
    tulis(ambil("minta"), "span", "“" + q + "”").parentNode.search = "?tentang=" + encodeURIComponent(q);
  };

  /* What narrows the results. Boxes are kept where they are while the same is asked, so that none moves under a finger. */
  let bagian = [];
  let terhitung = "";
  const saring = (minta, jawab) => {
    const sama = minta.q + minta.persis;
    if (sama !== terhitung) {
      terhitung = sama;
      bagian.forEach((unsur) => unsur.remove());
      bagian = mesin.FACETS.map((satu) => {
        const unsur = contohBagian.cloneNode(true);
        tulis(unsur, "legend", pilihan.dataset[satu]);
        tulis(unsur, "ul", "");
        tulis(unsur, "details ul", "");
        pilihan.append(unsur);
        return unsur;
      });
    }
    tampil("belum", jawab.frasa.length);
    mesin.FACETS.forEach((satu, nomor) => {
      const [utama, lain] = bagian[nomor].querySelectorAll("ul");
      const kotak = () => [...bagian[nomor].querySelectorAll("input")];
      const dipilih = minta.saring[satu] || [];
      const jumlah = new Map(jawab.saring[satu]);
      const ada = kotak().map((centang) => centang.value);
      [...dipilih, ...ada].forEach((nilai) => jumlah.set(nilai, jumlah.get(nilai) || 0));
      [...jumlah.keys()]
        .filter((nilai) => ada.indexOf(nilai) < 0)
        .sort((a, b) => jumlah.get(b) - jumlah.get(a))
        .forEach((nilai) => {
          const baris = contohBagian.querySelector("li").cloneNode(true);
          const centang = baris.querySelector("input");
          centang.name = satu;
          centang.value = nilai;
          dinamai(baris, satu, nilai);
          (utama.children.length < TAMPAK || dipilih.indexOf(nilai) >= 0 ? utama : lain).append(baris);
        });
      kotak().forEach((centang) => {
        centang.checked = dipilih.indexOf(centang.value) >= 0;
        tulis(centang.parentNode, ".jumlah", angka(jumlah.get(centang.value)));
      });
      lain.parentNode.hidden = !lain.firstChild;
      bagian[nomor].hidden = !utama.firstChild;
    });
  };
  const terpilih = (minta) => {
    const tempat = tulis(ambil("dipilih"), "ul", "");
    tiap(minta, (satu, nilai) => {
      const baris = contohDipilih.cloneNode(true);
      const sisa = minta.saring[satu].filter((lain) => lain !== nilai);
      dinamai(baris, satu, nilai);
      baris.firstChild.href = alamat({ ...minta, mulai: 0, saring: { ...minta.saring, [satu]: sisa } });
      tempat.append(baris);
    });
    tampil("dipilih", tempat.firstChild);
  };

  /* What is asked now: an answer to anything else comes too late, and what fails is told where it was asked for. */
  let kini = { q: "", saring: {} };
  const bersih = () => {
    ["daftar", "lanjut", "kosong", "ganti", "dipilih", "gagal"].forEach((satu) => tampil(satu, false));
    return ambil("isi");
  };
  const tanya = (minta, mulai, banyak, hitung, lalu, gagal) =>
    mesin
      .search(minta.q, { ...minta, mulai, banyak, hitung })
      .then((jawab) => minta === kini && lalu(jawab))
      .catch(() => {
        if (minta !== kini) return;
        gagal().before(ambil("gagal"));
        tampil("gagal", true);
        kabarkan("gagal");
      });
  const cari = (minta) => {
    const { q } = minta;
    const dipilih = Object.keys(minta.saring).length;
    kini = minta;
    document.title = q ? q + " – " + judul : judul;
    kabarkan(q && "mencari");
    if (q) kabar.parentNode.before(kepala);
    else {
      kepala.remove();
      bersih().hidden = true;
    }
    const banyak = /["“”„«»]/.test(q) ? DIPERIKSA : minta.mulai + SATU;
    const jawaban = (jawab) =>
      Promise.resolve(jawab.frasa.length && diperiksa(jawab))
        .then(() => (jawab.hasil.length || dipilih ? [] : usulan(q)))
        .then((usul) => {
          if (minta !== kini) return;
          const ada = jawab.hasil.length;
          tampil("gagal", false);
          daftar.textContent = "";
          jawab.hasil.forEach((satu) => butir(satu, jawab.akar));
          lanjut(minta, jawab.dilihat ? 0 : jawab.jumlah);
          asli(tulis(ambil("ganti"), "strong", jawab.dicari));
          tulis(ambil("ganti"), "a", q).href = alamat({ ...minta, persis: 1, mulai: 0 });
          tampil("ganti", jawab.diganti);
          terpilih(minta);
          if (jawab.saring) saring(minta, jawab);
          kosong(q, usul);
          tampil("kosong", !ada);
          tampil("daftar", ada);
          tampil("isi", ada || jawab.saring);
          const jumlah = jawab.semua < jawab.jumlah ? "sebagian" : "jumlah";
          const untuk = jawab.diganti ? " untuk “" + jawab.dicari + "”" : "";
          const kabar = !jawab.jumlah ? "nihil" : jawab.lain ? "awal" : jawab.dilihat ? "frasa" : jumlah;
          kabarkan(kabar, { ...jawab, ada, untuk, q: "“" + q + "”" });
        });
    if (q) tanya(minta, 0, banyak, saringan.open || dipilih, jawaban, bersih);
  };
  const pindah = (minta) => {
    const ke = minta.q ? alamat(minta) : "";
    if (ke !== location.search) history.pushState(null, "", ke || location.pathname);
    cari(minta);
  };

  let dimuat = 0;
  lagi.addEventListener("click", (e) => {
    const mulai = daftar.children.length;
    if (lagi.hash || e.ctrlKey || e.metaKey || e.shiftKey) return;
    e.preventDefault();
    if (dimuat === kini) return;
    const minta = (dimuat = kini);
    const tambah = (jawab) => {
      jawab.hasil.forEach((satu) => butir(satu, jawab.akar));
      tampil("gagal", false);
      minta.mulai = mulai;
      history.replaceState(null, "", alamat(minta));
      kabarkan("tambahan", { awal: mulai + 1, akhir: lanjut(minta, jawab.jumlah) });
    };
    tanya(minta, mulai, SATU, false, tambah, () => lagi).then(() => {
      dimuat = 0;
    });
  });
  saringan.addEventListener("toggle", () => {
    const minta = kini;
    if (saringan.open && minta.q) tanya(minta, 0, 1, true, (jawab) => saring(minta, jawab), () => pilihan);
  });
  pilihan.addEventListener("change", () => pindah({ ...kini, mulai: 0, saring: disaring(new FormData(pilihan)) }));
  pilihan.addEventListener("submit", (e) => e.preventDefault());
  const buka = () => {
    const minta = dibaca();
    kata.value = minta.q;
    cari(minta);
  };
  addEventListener("popstate", () => location.search === alamat(kini) || buka());

  /* Words that complete the last one: a combobox of the ARIA practices, where a keyboard and a mouse are at hand. */
  const saran = ambil("saran");
  let giliran = 0;
  let jeda = 0;
  let aktif = -1;
  const pilih = (nomor) => {
    const semua = [...saran.children];
    aktif = nomor;
    semua.forEach((satu, ke) => satu.setAttribute("aria-selected", ke === nomor));
    kata.setAttribute("aria-activedescendant", nomor < 0 ? "" : semua[nomor].id);
  };
  const usulkan = (usul) => {
    giliran++;
    clearTimeout(jeda);
    saran.textContent = "";
    usul.forEach((teks, nomor) => {
      const satu = asli(buat("li", teks));
      satu.id = "cari-saran-" + nomor;
      satu.setAttribute("role", "option");
      saran.append(satu);
    });
    pilih(-1);
    saran.hidden = !usul.length;
    kata.setAttribute("aria-expanded", !saran.hidden);
  };
  const tutup = () => usulkan([]);
  const sarankan = () => {
    const teks = kata.value;
    const akhir = /[a-z]{2,}$/i.exec(teks);
    if (!akhir || kata.selectionEnd < teks.length) return tutup();
    const minta = ++giliran;
    mesin.suggest(akhir[0], 6).then((ada) => {
      if (minta !== giliran) return;
      usulkan(ada.map((satu) => teks.slice(0, akhir.index) + satu).filter((satu) => satu !== teks));
    }, tutup);
  };
  const isi = (satu) => {
    kata.value = satu.textContent;
    tutup();
  };
  if (matchMedia(saran.dataset.bila).matches) {
    saran.setAttribute("role", "listbox");
    kata.setAttribute("role", "combobox");
    kata.setAttribute("aria-autocomplete", "list");
    kata.setAttribute("aria-controls", saran.id);
    kata.autocomplete = "off";
    tutup();
    kata.addEventListener("focusout", tutup);
    kata.addEventListener("input", () => {
      giliran++;
      clearTimeout(jeda);
      jeda = setTimeout(sarankan, 150);
    });
    kata.addEventListener("keydown", (e) => {
      const banyak = saran.children.length + 1;
      const arah = { ArrowDown: 1, ArrowUp: banyak - 1 }[e.key];
      if (e.isComposing) return;
      if (arah && banyak > 1) pilih(((aktif + 1 + arah) % banyak) - 1);
      else if (e.key === "ArrowDown") sarankan();
      else if (e.key === "Escape" && banyak > 1) tutup();
      else if (e.key === "Enter" && aktif >= 0) isi(saran.children[aktif]);
      else return;
      e.preventDefault();
    });
    // the field keeps the focus
    saran.addEventListener("mousedown", (e) => e.preventDefault());
    saran.addEventListener("click", (e) => e.target !== saran && isi(e.target));
  }

  kata.form.addEventListener("submit", (e) => {
    e.preventDefault();
    if (!saran.hidden || jeda) tutup();
    pindah({ q: kata.value.trim(), saring: {}, mulai: 0 });
  });
  if (dibaca().q) buka();
})();
