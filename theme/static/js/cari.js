/* The page of search: reads its address, asks the engine and shows what it found; the build puts the engine before it, the language
   follows, and what few questions need is in lebih.js. No file of the index is loaded before something is typed or asked. What is
   found is only ever set as text, the focus stays where the reader put it, and the address always tells what is shown. A classic
   script; ES2018. */
(() => {
  "use strict";
  const ambil = (nama) => document.getElementById("cari-" + nama);
  const hasil = ambil("hasil");
  const kata = ambil("kata");
  if (!hasil || !kata) return;

  /* Results at a time and of one address, and pages looked through for a phrase. */
  const SATU = 10;
  const TERBANYAK = 100;
  const DIPERIKSA = 20;

  const akar = hasil.dataset.akar;
  const awal = self.JendelaAwal || { ambil: self.fetch.bind(self) };
  const mesin = self.JendelaMesin.engine(akar + "cari/indeks/", awal.ambil, hasil.dataset.lebih, hasil.dataset.bahasa);
  const judul = document.title;
  const kabar = ambil("kabar");
  const daftar = ambil("daftar");
  const lagi = ambil("lagi");
  const saringan = ambil("saring");
  const pilihan = ambil("pilih");
  const [kepala, contohDaftar] = ambil("templat").content.children;
  const contohButir = contohDaftar.firstChild;
  const bulan = contohButir.querySelector("time").dataset.bulan.split(" ");
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

  /* What is in lebih.js: the choices, phrases, what to try where nothing was found, and suggestions. */
  let bagian = 0;
  const lebih = () => {
    const halaman = { mesin, akar, kata, pilihan, ambil, angka, tampil, tulis, buat, asli, dinamai, alamat };
    bagian = bagian || self.JendelaLebih.halaman(halaman);
    return bagian;
  };

  /* What is asked now: an answer to anything else comes too late, and what fails is told where it was asked for. */
  let kini = { q: "", saring: {} };
  const bersih = () => {
    ["daftar", "lanjut", "kosong", "ganti", "dipilih", "gagal"].forEach((satu) => tampil(satu, false));
    return ambil("isi");
  };
  let dimuat = 0;
  const tanya = (minta, mulai, banyak, hitung, lalu, gagal, tiap) =>
    mesin
      .search(minta.q, { ...minta, mulai, banyak, hitung, tiap })
      .then((jawab) => {
        const perlu = jawab.saring || jawab.frasa.length || !jawab.hasil.length;
        return Promise.resolve(perlu && mesin.lebih()).then(() => minta === kini && lalu(jawab));
      })
      .catch(() => {
        if (minta !== kini) return;
        dimuat = 0;
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
    if (q) {
      // put there again it would be laid out again
      if (!kepala.isConnected) kabar.parentNode.before(kepala);
    } else {
      kepala.remove();
      bersih().hidden = true;
    }
    const banyak = /["“”„«»]/.test(q) ? DIPERIKSA : minta.mulai + SATU;
    /* The first results are shown while the others are on their way; a phrase has to be looked for in all of them first. */
    let tertulis = -1;
    const tulisSemua = (jawab, selesai) => {
      if (minta !== kini || (jawab.frasa.length && !selesai)) return;
      const ada = jawab.hasil.length;
      if (tertulis < 0) {
        tertulis = 0;
        tampil("gagal", false);
        tampil("lanjut", document.activeElement === lagi);
        daftar.textContent = "";
        asli(tulis(ambil("ganti"), "strong", jawab.dicari));
        tulis(ambil("ganti"), "a", q).href = alamat({ ...minta, persis: 1, mulai: 0 });
        tampil("ganti", jawab.diganti);
        terpilih(minta);
        if (jawab.saring) lebih().saring(minta, jawab);
      }
      jawab.hasil.slice(tertulis).forEach((satu) => butir(satu, jawab.akar));
      tertulis = ada;
      tampil("kosong", !ada);
      tampil("daftar", ada);
      tampil("isi", ada || jawab.saring);
    };
    const jawaban = (jawab) =>
      Promise.resolve(jawab.frasa.length && lebih().diperiksa(jawab))
        .then(() => jawab.hasil.length || lebih().usulkan(q, dipilih))
        .then(() => {
          if (minta !== kini) return;
          const ada = jawab.hasil.length;
          tulisSemua(jawab, true);
          dimuat = 0;
          lanjut(minta, jawab.dilihat ? 0 : jawab.jumlah);
          const jumlah = !jawab.semua ? "tanpa" : jawab.semua < jawab.jumlah ? "sebagian" : "jumlah";
          const untuk = jawab.diganti ? " untuk “" + jawab.dicari + "”" : "";
          const kabar = !jawab.jumlah ? (jawab.umum ? "umum" : "nihil") : jawab.lain ? "awal" : jawab.dilihat ? "frasa" : jumlah;
          kabarkan(kabar, { ...jawab, ada, untuk, q: "“" + q + "”" });
        });
    if (q) tanya((dimuat = minta), 0, banyak, saringan.open || dipilih, jawaban, bersih, tulisSemua);
  };
  const pindah = (minta) => {
    const ke = minta.q ? alamat(minta) : "";
    if (ke !== location.search) history.pushState(null, "", ke || location.pathname);
    cari(minta);
  };

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
      if (dimuat === minta) dimuat = 0;
    });
  });
  saringan.addEventListener("toggle", () => {
    const minta = kini;
    if (saringan.open && minta.q) tanya(minta, 0, 1, true, (jawab) => lebih().saring(minta, jawab), () => pilihan);
  });
  pilihan.addEventListener("change", () => pindah({ ...kini, mulai: 0, saring: disaring(new FormData(pilihan)) }));
  pilihan.addEventListener("submit", (e) => e.preventDefault());
  const buka = () => {
    const minta = dibaca();
    kata.value = minta.q;
    cari(minta);
  };
  addEventListener("popstate", () => location.search === alamat(kini) || buka());

  /* Once the reader is in the field: the language, and suggestions where a keyboard and a mouse are at hand. */
  const sarankan = () => {
    const semula = kata.value;
    mesin.lebih().then(() => lebih().saran(kata.value !== semula)).catch(() => {});
  };
  const bersaran = matchMedia(ambil("saran").dataset.bila).matches;
  const siapkan = () => {
    mesin.bahasa().catch(() => {});
    if (bersaran) sarankan();
  };
  /* A combobox from the beginning: a screen reader tells what a field is when it is entered, and not again. */
  if (bersaran) {
    ambil("saran").setAttribute("role", "listbox");
    kata.setAttribute("role", "combobox");
    kata.setAttribute("aria-autocomplete", "list");
    kata.setAttribute("aria-controls", "cari-saran");
    kata.setAttribute("aria-expanded", "false");
  }
  kata.addEventListener("focus", siapkan);
  if (document.activeElement === kata) siapkan();

  kata.form.addEventListener("submit", (e) => {
    e.preventDefault();
    pindah({ q: kata.value.trim(), saring: {}, mulai: 0 });
  });
  const { q, saring, mulai } = dibaca();
  if (q) buka();
  /* The language takes longest; until it is there, the best result is asked for by what awal.js takes for the stems. What fails is
     asked for again, and told there. */
  if (awal.tebak && !mulai && !Object.keys(saring).length) mesin.guess(awal.tebak).catch(() => {});
})();
