// Eleventy's side of the comparison: lists are chunks of 50 in one collection, which one template paginates.
import { readFileSync } from "node:fs";
import kaki from "./_includes/kaki.js";

const situs = JSON.parse(readFileSync(new URL("./_data/situs.json", import.meta.url), "utf-8"));
const BULAN = ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"];
const PER_HALAMAN = 50;
const UMPAN = 30;
const umum = Object.values(situs.jenis).filter((jenis) => jenis.umpan).map((jenis) => jenis.kode);
let indeks;

const kelompokkan = (butir, kunci) => {
  const peta = new Map();
  for (const satu of butir)
    for (const nilai of kunci(satu)) peta.has(nilai) ? peta.get(nilai).push(satu) : peta.set(nilai, [satu]);
  return peta;
};

// Every record once, grouped in every way that a list or a page needs.
function susun(api) {
  const semua = api.getAll().filter((butir) => butir.data.tipe);
  const opd = new Map(semua.filter((butir) => butir.data.tipe === "opd").map((butir) => [butir.data.opd, butir]));
  const rekaman = semua
    .filter((butir) => butir.data.tipe !== "opd")
    .sort((a, b) => b.date - a.date || (a.url < b.url ? -1 : 1));
  const jalur = new Map(rekaman.map((butir) => [butir.url, butir]));
  return {
    opd,
    rekaman,
    jalur,
    perJenis: kelompokkan(rekaman, (butir) => [butir.data.tipe]),
    perOpd: kelompokkan(rekaman, (butir) => [butir.data.opd]),
    perOpdJenis: kelompokkan(rekaman, (butir) => [`${butir.data.opd}/${butir.data.tipe}`]),
    perKewajiban: kelompokkan(rekaman, (butir) => butir.data.kewajiban ?? []),
    perHukum: kelompokkan(rekaman, (butir) => (butir.data.dasar_hukum ?? []).map((dasar) => dasar.peraturan)),
    dirujuk: kelompokkan(rekaman, (butir) =>
      (butir.data.rujuk ?? []).map((nama) => `/opd/${butir.data.opd}/${butir.data.tipe}/${nama}.html`),
    ),
  };
}

const memenuhi = (kode) => {
  const bagian = situs.kewajiban[kode].bagian;
  if (!bagian.length) return indeks.perKewajiban.get(kode) ?? [];
  const semua = new Set([kode, ...bagian].flatMap((satu) => indeks.perKewajiban.get(satu) ?? []));
  return [...semua].sort((a, b) => b.date - a.date || (a.url < b.url ? -1 : 1));
};

function* halaman(dasar, butir, isi) {
  const jumlah = Math.max(1, Math.ceil(butir.length / PER_HALAMAN));
  const alamat = (nomor) => (nomor === 1 ? dasar : `${dasar}halaman-${nomor}.html`);
  for (let nomor = 1; nomor <= jumlah; nomor++) {
    const dekat = [];
    for (let lain = 1; lain <= jumlah; lain++)
      if (lain === 1 || lain === jumlah || Math.abs(lain - nomor) <= 2) dekat.push({ nomor: lain, url: alamat(lain) });
    yield {
      url: alamat(nomor),
      nomor,
      dekat,
      sebelum: nomor > 1 ? alamat(nomor - 1) : "",
      sesudah: nomor < jumlah ? alamat(nomor + 1) : "",
      jumlah: butir.length,
      butir: butir.slice((nomor - 1) * PER_HALAMAN, nomor * PER_HALAMAN),
      ...isi,
      judul: nomor > 1 ? `${isi.judul} (halaman ${nomor} dari ${jumlah})` : isi.judul,
    };
  }
}

function* daftar() {
  const beranda = { teks: "Beranda", url: "/" };
  const informasi = indeks.perJenis.get("informasi") ?? [];
  const kelas = (aktif) => [
    { teks: "Semua", url: "/informasi/", jumlah: informasi.length, aktif: !aktif },
    ...Object.entries(situs.istilah.Klasifikasi).map(([kode, istilah]) => ({
      teks: istilah.label,
      url: `/informasi/${kode}/`,
      jumlah: informasi.filter((butir) => butir.data.klasifikasi === kode).length,
      aktif: kode === aktif,
    })),
  ];
  const dinas = [...indeks.opd.values()].sort((a, b) => (a.data.title < b.data.title ? -1 : 1));
  for (const jenis of Object.values(situs.jenis)) {
    if (jenis.kode === "opd") continue;
    const pilihan = dinas
      .map((satu) => [satu, indeks.perOpdJenis.get(`${satu.data.opd}/${jenis.kode}`)])
      .filter(([, butir]) => butir)
      .map(([satu, butir]) => ({ teks: satu.data.singkatan, url: `/opd/${satu.data.opd}/${jenis.kode}/`, jumlah: butir.length }));
    yield* halaman(`/${jenis.kode}/`, indeks.perJenis.get(jenis.kode) ?? [], {
      judul: jenis.jamak,
      ikhtisar: jenis.ikhtisar,
      aktif: jenis.kelompok,
      remah: [beranda, { teks: jenis.jamak }],
      umpan: jenis.umpan && indeks.perJenis.has(jenis.kode) ? `/umpan/${jenis.kode}.atom.xml` : "",
      pilihan: jenis.kode === "informasi" ? kelas("") : pilihan.length > 1 ? pilihan : [],
      lewatOpd: true,
    });
  }
  for (const [kode, istilah] of Object.entries(situs.istilah.Klasifikasi))
    yield* halaman(`/informasi/${kode}/`, informasi.filter((butir) => butir.data.klasifikasi === kode), {
      judul: `Informasi ${istilah.label.toLowerCase()}`,
      ikhtisar: istilah.arti,
      aktif: "informasi",
      remah: [beranda, { teks: situs.jenis.informasi.jamak, url: "/informasi/" }, { teks: `Informasi ${istilah.label.toLowerCase()}` }],
      umpan: "/umpan/informasi.atom.xml",
      pilihan: kelas(kode),
      lewatOpd: true,
    });
  for (const [kunci, butir] of indeks.perOpdJenis) {
    const [opd, tipe] = kunci.split("/");
    const jenis = situs.jenis[tipe];
    const nama = indeks.opd.get(opd).data.title;
    yield* halaman(`/opd/${opd}/${tipe}/`, butir, {
      judul: `${jenis.jamak}: ${nama}`,
      ikhtisar: jenis.ikhtisar,
      aktif: "kota",
      remah: [beranda, { teks: "Perangkat daerah", url: "/opd/" }, { teks: nama, url: `/opd/${opd}/` }, { teks: jenis.jamak }],
      umpan: `/umpan/opd/${opd}.atom.xml`,
    });
  }
  for (const duty of Object.values(situs.kewajiban))
    yield* halaman(`/kewajiban/${duty.kode}/`, memenuhi(duty.kode), {
      judul: duty.nama,
      ikhtisar: `Rekaman yang memenuhi kewajiban ${duty.kode}: ${duty.nama}.`,
      aktif: "informasi",
      remah: [beranda, { teks: "Kewajiban", url: "/kewajiban/" }, { teks: duty.nama }],
      kewajiban: duty,
      lewatOpd: true,
      campur: true,
    });
  for (const hukum of Object.values(situs.peraturan))
    yield* halaman(`/dasar-hukum/${hukum.kode}/`, indeks.perHukum.get(hukum.kode) ?? [], {
      judul: hukum.singkat,
      ikhtisar: hukum.judul,
      aktif: "informasi",
      remah: [beranda, { teks: "Dasar hukum", url: "/dasar-hukum/" }, { teks: hukum.singkat }],
      peraturan: hukum,
      lewatOpd: true,
      campur: true,
    });
}

function umpan() {
  const rencana = [{ url: "/umpan/semua.atom.xml", judul: "Terbaru", butir: indeks.rekaman.filter((butir) => umum.includes(butir.data.tipe)) }];
  for (const kode of umum)
    rencana.push({ url: `/umpan/${kode}.atom.xml`, judul: situs.jenis[kode].jamak, butir: indeks.perJenis.get(kode) ?? [] });
  for (const [opd, butir] of indeks.perOpd)
    rencana.push({ url: `/umpan/opd/${opd}.atom.xml`, judul: indeks.opd.get(opd).data.title, butir });
  return rencana.filter((satu) => satu.butir.length).map((satu) => ({ ...satu, butir: satu.butir.slice(0, UMPAN) }));
}

export default function (eleventyConfig) {
  eleventyConfig.addPassthroughCopy("aset");
  eleventyConfig.addGlobalData("kaki", kaki(situs.kota));
  eleventyConfig.addCollection("daftar", (api) => {
    indeks ??= susun(api);
    return [...daftar()];
  });
  eleventyConfig.addCollection("umpan", (api) => {
    indeks ??= susun(api);
    return umpan();
  });
  eleventyConfig.addFilter("iso", (hari) => new Date(hari).toISOString().slice(0, 10));
  eleventyConfig.addFilter("tanggal", (hari) => {
    const saat = new Date(hari);
    return `${saat.getUTCDate()} ${BULAN[saat.getUTCMonth()]} ${saat.getUTCFullYear()}`;
  });
  eleventyConfig.addFilter("angka", (nilai) => String(nilai).replace(/\B(?=(\d{3})+$)/g, "."));
  eleventyConfig.addFilter("dinas", (opd) => indeks.opd.get(opd).data);
  eleventyConfig.addFilter("dirujuk", (url) => (indeks.dirujuk.get(url) ?? []).slice(0, 20));
  eleventyConfig.addFilter("bagian", (opd) =>
    Object.values(situs.jenis)
      .map((jenis) => ({ jenis, butir: indeks.perOpdJenis.get(`${opd}/${jenis.kode}`) ?? [] }))
      .filter((satu) => satu.butir.length),
  );
  eleventyConfig.addFilter("sejenis", (kode) => (kode === "opd" ? [...indeks.opd.values()] : (indeks.perJenis.get(kode) ?? [])));
  eleventyConfig.addFilter("terbaru", (banyak) => indeks.rekaman.filter((butir) => umum.includes(butir.data.tipe)).slice(0, banyak));
  eleventyConfig.addFilter("banyakRekaman", (tambah) => indeks.rekaman.length + tambah);
  eleventyConfig.addFilter("jumlahKewajiban", (kode) => memenuhi(kode).length);
  eleventyConfig.addFilter("jumlahHukum", (kode) => (indeks.perHukum.get(kode) ?? []).length);
  eleventyConfig.addFilter("tandaDari", (data) => {
    if (data.tipe === "informasi") return situs.istilah.Klasifikasi[data.klasifikasi];
    if (data.tipe === "aduan") return situs.istilah.TahapAduan[data.tahap];
    if (data.tipe === "permohonan") return situs.istilah.TahapPermohonan[data.tahap];
    return data.tipe === "opd" ? situs.istilah.JenisOPD[data.jenis] : undefined;
  });
  eleventyConfig.addCollection("rekaman", (api) => (indeks ??= susun(api)).rekaman);
  return {
    dir: { input: "content", output: "hasil", includes: "../_includes", data: "../_data" },
    markdownTemplateEngine: false,
    htmlTemplateEngine: "njk",
  };
}
