/* What the page of search needs for few questions: the choices that narrow results, phrases, what to try where nothing was found, and
   suggestions. The build puts the engine's lebih.js before it; cari.js asks for both when it needs them. A classic script; ES2018. */
self.JendelaLebih.halaman = (halaman) => {
  "use strict";
  const { mesin, akar, kata, pilihan, ambil, angka, tampil, tulis, buat, asli, dinamai, alamat } = halaman;
  /* Choices of a facet that are not folded, and what of a page is looked through for a phrase. */
  const TAMPAK = 8;
  const BLOK = "h1,h2,h3,h4,h5,p,li,dt,dd,th,td,caption,pre".replace(/\w+/g, "main $&");
  const contohBagian = ambil("bagian").content.firstChild;

  /* The engine tells who has all words of a phrase; whether they stand together is seen on the page itself. An article goes from
     its heading to the next one. */
  const memuat = (satu, frasa) => {
    const [berkas, jangkar] = satu.alamat.split("#");
    return fetch(akar + berkas)
      .then((jawab) => (jawab.ok ? jawab.text() : Promise.reject()))
      .then((isi) => {
        const dokumen = new DOMParser().parseFromString(isi, "text/html");
        const teks = [satu.judul];
        let di = !jangkar;
        dokumen.querySelectorAll(BLOK).forEach((blok) => {
          if (jangkar && /^H/.test(blok.tagName)) di = blok.id === jangkar;
          if (di) teks.push(blok.textContent);
        });
        return frasa.every((satunya) => teks.some((blok) => self.JendelaLebih.hasPhrase(mesin.tokens(blok), satunya)));
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
    return polos === q ? dekat(7) : Promise.resolve([polos]);
  };
  const tawarkan = (q, usul) => {
    const tempat = asli(tulis(ambil("mirip"), "span", ""));
    tampil("mirip", usul.length);
    usul.forEach((teks, nomor) => {
      const tautan = buat("a", teks);
      tautan.href = alamat({ q: teks, saring: {} });
      tempat.append(nomor ? ", " : "", tautan);
    });
    tulis(ambil("minta"), "span", "“" + q + "”").parentNode.search = "?tentang=" + encodeURIComponent(q);
  };
  const usulkan = (q, dipilih) => (dipilih ? Promise.resolve([]) : usulan(q)).then((usul) => tawarkan(q, usul));

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

  /* Words that complete the last one: a combobox of the ARIA practices, where a keyboard and a mouse are at hand. */
  const saran = ambil("saran");
  let giliran = 0;
  let jeda = 0;
  let aktif = -1;
  let dipasang = false;
  const pilih = (nomor) => {
    const semua = [...saran.children];
    aktif = nomor;
    semua.forEach((satu, ke) => satu.setAttribute("aria-selected", ke === nomor));
    kata.setAttribute("aria-activedescendant", nomor < 0 ? "" : semua[nomor].id);
  };
  const tunjukkan = (usul) => {
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
  const tutup = () => tunjukkan([]);
  const sarankan = () => {
    const teks = kata.value;
    const akhir = /[a-z]{2,}$/i.exec(teks);
    if (!akhir || kata.selectionEnd < teks.length) return tutup();
    const minta = ++giliran;
    mesin.suggest(akhir[0], 6).then((ada) => {
      if (minta !== giliran) return;
      tunjukkan(ada.map((satu) => teks.slice(0, akhir.index) + satu).filter((satu) => satu !== teks));
    }, tutup);
  };
  const isi = (satu) => {
    kata.value = satu.textContent;
    tutup();
  };
  /* `sudah` tells whether something was typed while this was on its way. */
  const pasang = (sudah) => {
    if (dipasang) return;
    dipasang = true;
    kata.autocomplete = "off";
    tutup();
    kata.addEventListener("focusout", tutup);
    const diketik = () => {
      giliran++;
      clearTimeout(jeda);
      jeda = setTimeout(sarankan, 150);
    };
    kata.addEventListener("input", diketik);
    kata.form.addEventListener("submit", tutup);
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
    if (sudah) diketik();
  };

  return { saring, diperiksa, usulkan, saran: pasang };
};
