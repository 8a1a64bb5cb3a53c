"""Drafts of what has to be written when a record is withdrawn: only what is known stands in them, the rest is a blank."""

from collections.abc import Iterable, Sequence

_NOTICE = """# Pemberitahuan kegagalan pelindungan data pribadi (rancangan)

Hanya perlu bila yang ditarik memuat data pribadi. Dikirim tertulis paling lambat 3 x 24 jam kepada pemilik data dan lembaga pelindungan
data pribadi (UU 27/2022 Pasal 46). Isi semua bagian bertanda [isi]. Jangan menyalin data pribadinya ke sini.

- Kepada: [isi: pemilik data pribadi dan lembaga]
- Dari: [isi: nama dan jabatan, instansi, cara menghubungi]
- Tanggal dan jam diketahui: [isi]
- Batas 3 x 24 jam: [isi: waktu diketahui ditambah 3 x 24 jam]

## Data pribadi yang terungkap

[isi: jenis datanya, misalnya NIK dan alamat; banyaknya orang]

## Kapan dan bagaimana terungkap

- Mulai dapat dibaca umum: [isi: lihat riwayat git berkas ini]
- Berhenti dapat dibaca umum: [isi: waktu situs baru diunggah dan tembolok dikosongkan]
- Sebabnya: [isi]
- Alamat yang memuatnya:
{alamat}
## Upaya penanganan dan pemulihan

- Rekaman sudah dikeluarkan dari situs. Waktunya: [isi]
- Tembolok peladen dan mesin pencari: [isi]
- Riwayat git dan salinan lain: [isi]
- Bantuan bagi pemilik data: [isi]

Dalam hal tertentu kegagalan ini juga diberitahukan kepada masyarakat: [isi: perlu atau tidak, dan alasannya]
"""
_STEPS = """# Sesudah rekaman ditarik

Rekaman: {kunci}

1. Unggah seluruh folder situs yang baru dibuat.
2. Pasang `nginx-410.conf` di dalam blok `server`, lalu muat ulang nginx. Peladen lain: jawab alamat itu dengan 410.
3. Kosongkan tembolok peladen atau CDN bagi semua alamat dalam `alamat.txt`. Minta mesin pencari menghapus alamat yang hilang.
4. Minta PPID mencatat alasannya dalam `nisan.yaml` pada folder isi, tanpa menyebut yang dirahasiakan. Contohnya di bawah.
   Lalu commit folder isi. Bila tidak, pembuatan di CI menerbitkan rekaman itu lagi.
5. Riwayat git dan salinan repositori masih memuatnya. Bila memuat data pribadi, minta pengelola repositori menghapusnya dari riwayat.
6. Bila memuat data pribadi, lengkapi dan kirim `pemberitahuan.md` paling lambat 3 x 24 jam.
7. Folder `asal` memuat berkas yang ditarik. Simpan tertutup, jangan di-commit, dan hapus bila tidak diperlukan lagi.

```yaml
nisan:
  - rekaman: {kunci}
    tanggal: [isi: TTTT-BB-HH]
    alasan: [isi: mengapa ditarik]
```
{rujukan}"""
_NAMED = """
## Rekaman yang merujuk kepadanya

Di tempat rekaman itu kini ada berkas pengganti berstatus konsep, supaya rekaman ini tetap terbit. Berkas itu dilaporkan sebagai galat.
Hapus rujukannya dari berkas berikut, lalu hapus berkas penggantinya:

{daftar}"""


def told_within_three_days(addresses: Sequence[str]) -> str:
    """The draft of the notice to the persons concerned and the authority (UU 27/2022, article 46), as Markdown."""
    return _NOTICE.format(alamat="".join(f"  - {address}\n" for address in addresses) + "\n")


def steps(key: str, named_by: Iterable[str]) -> str:
    """What is left to do by hand after the record ``key`` has been withdrawn, which the files ``named_by`` still name."""
    rows = "".join(f"- {path}\n" for path in named_by)
    return _STEPS.format(kunci=key, rujukan=_NAMED.format(daftar=rows) if rows else "")


def rules(addresses: Iterable[str]) -> str:
    """For nginx: 410 for each address (relative to the root of the site)."""
    return "".join(f"location = /{address} {{ return 410; }}\n" for address in addresses)
