"""The words that tell of a number what it is, as offices, neighbours and foreign guests write them; patterns over small letters."""

from .kinds import Jenis

_SMALL = {"i": "[il1|]", "l": "[li1|]", "o": "[o0]"}
_NUMBER = r"(?:n(?:o|mr|omor|omer|ombor|umber)\.?\s*)"


def _letters(name: str) -> str:
    """``name`` with or without dots and blanks between its letters, and with the letters that a scan takes for others."""
    return r"(?:\.\s?|\s)?".join(_SMALL.get(letter, letter) for letter in name)


_BANKS = (
    r"bank\s+account(?:\s+holder)?|bank(?:\s+[a-z]+)?|bri|bni|bca|bsi|btn|bjb|mandiri|danamon|permata|"
    r"cimb(?:\s*niaga)?|muamalat|ocbc(?:\s*nisp)?|panin|maybank|uob|jago|seabank|jenius|btpn|bukopin|sinarmas"
)
WORDS = {
    Jenis.NIK: rf"{_letters('nik')}|e-?ktp|{_letters('ktp')}(?:-el)?|katepe|nomor induk kependudukan|{_NUMBER}?(?:kartu\s*)?identitas|kependudukan|"
    r"(?:national )?(?:identity|id)(?: card)?(?: no| number)",
    Jenis.KK: rf"{_NUMBER}?{_letters('kk')}|kartu kel(?:uarga)?|{_NUMBER}keluarga|family card|household card",
    Jenis.NPWP: rf"{_letters('npwp')}|nomor pokok wajib pajak|tax (?:id|number|payer number)|tin",
    Jenis.TELEPON: rf"{_NUMBER}?{_letters('hp')}|hape|henpon|hand\s?phone|ponsel|tele?p(?:h?one?)?|tlp|telf|telpon|telepon|whats?\s?app|{_letters('wa')}|"
    r"seluler|cell(?:ular|phone)?|mobile|phone|kontak|contact|nomor (?:pribadi|kontak)|no\.? pribadi",
    Jenis.REKENING: rf"{_NUMBER}?rek(?:ening)?|norek|(?:buku\s*)?tabungan(?:ku)?|a/c|acc(?:ount)?|acct|transfer(?:kan)?\s+ke|tf\s+ke|{_BANKS}",
    Jenis.BPJS: rf"{_letters('bpjs')}|{_letters('jkn')}|{_letters('kis')}|kpj|noka|kartu peserta|jaminan (?:sosial |kesehatan ?){{1,2}}|"
    r"kartu indonesia sehat|health insurance|p-?care|pbi",
    Jenis.PASPOR: r"pas+por[t]?|psp(?:r|rt)?|splp|travel doc(?:ument)?|dokumen perjalanan",
    Jenis.SIM: rf"{_letters('sim')}(?:\s?(?:[abcd]1?|b\s?ii?|umum))?|surat i[zj]in mengemudi|lesen(?: memandu)?|driv(?:er'?s?|ing) licen[cs]e",
    Jenis.NISN: rf"{_letters('nisn')}|(?:{_NUMBER})?induk siswa nas(?:ional)?|{_NUMBER}pelajar(?: kebangsaan)?",
    Jenis.PLAT: r"nopol|no(?:mor|mer)?\.?\s*pol(?:isi)?|p[le]{1,2}at(?:\s*(?:nomor|nomer|no|number))?|tnkb|kendaraan",
    Jenis.NIP: rf"{_letters('nip')}",
}
"""What a number is called."""
OTHER = (
    r"kode\s+rek(?:ening)?|rekening\s+(?:belanja|anggaran|pendapatan|pembiayaan|kas)|kas\s+(?:umum\s+)?daerah|rkud|rp|idr|kode(?!\s*pos)|rup|sirup|nop|objek pajak|billing|faktur|invoice|kuitansi|imei|iccid|isbn|issn|serial|seri|ntpn|ntb|"
    r"virtual account|va|nuptk|npsn|nib|nomor induk berusaha|inventaris|barang|barcode|register|kontrak|spk|spm|sp2d|spd|dpa|rka|tiket|resi|"
    r"anggaran|pagu|koordinat|lintang|bujur|hps|nomor aduan|lapor|md5|sha(?:-?\d{1,3})?|hash|voucer|voucher|undian|zoom|meeting id|id rapat|"
    r"id pelanggan|bpom|izin edar|nomor polis|nomor peti|nomor rangka|bilangan acak|ean|token"
)
"""What is no personal data."""
OFFICE = (
    r"layanan|pelayanan|hotline|helpdesk|call center|pusat panggilan|kantor|piket|posko|halo|sekretariat|pengaduan|admin|"
    r"humas|dinas|kelurahan|kecamatan|puskesmas|rsud|loket|resmi|kas daerah|kas umum|rkud|bendahara|pemerintah|pemda|pemkot|cv|pt|"
    r"darurat|ambulans?|pemadam|pdam|pmi|basarnas|rumah sakit|igd|nomor tunggal|contact cent(?:er|re)|aduan|narahubung resmi|ppid|"
    r"satgas|gugus tugas|mal pelayanan|mpp|lpse|samsat|disdukcapil|diskominfo|bapenda|dishub|polresta|polsek|polda|"
    r"blud|uptd|upt|instansi|kementerian|koperasi|yayasan|bumd|perumda|bpbd|satpol|damkar"
)
"""Whose numbers may be published."""
BODY = r"sekolah|sd|smp|sma|smk|badan|panitia|klinik|toko|dealer|penampungan|masjid|gereja|posyandu|karang taruna|lembaga|universitas|ukm"
"""What has an account of its own besides."""
TREASURY = r"kas (?:umum |blud|daerah|negara)|rkud|rkun|blud|giro|rekening (?:kas|resmi|penampungan|penerimaan|dana bos)|bendahara (?:penerimaan|pengeluaran|umum)"
"""Whose accounts have to be published."""
PRIVATE = (
    r"warga|pribadi|milik|kepunyaan|pemilik|pelapor|pemohon|penyewa|korban|pasien|siswa|siswi|murid|pelajar|wali murid|orang tua|"
    r"ahli waris|waris|alm|almh|almarhum|almarhumah|deceased|ananda|anak|adik|adek|lansia|janda|duda|pelanggar|pemegang|holder|owner|"
    r"personal|nasabah|penghuni|pengungsi|perorangan|keluarga|rujukan|student"
)
"""What only persons are."""
TITLED = (
    r"atas nama|under the name of|nama|name|penerima|peserta|sdri?|saudar[ai]|sodara|ibu|bapak|bpk|pak|bu|mas|mbak|bang|abang|kak|"
    r"mak|nek|nenek|kakek|encik|cik|puan|datuk|uray|tn|ny|nn|tuan|nyonya|nona|mr|mrs|ms|miss|haji|hj|bin|binti|pengemudi|tenaga ahli"
)
"""What stands before the name of a person, an official maybe."""
PUPIL = r"siswa|siswi|murid|pelajar|peserta didik|student|pupil|ananda|budak|santri|beasiswa"
"""Who has the number of a pupil, and what pupils get."""
PATIENT = r"pasien|peserta|faskes|rujukan|puskesmas|klinik|kelas (?:i{1,3}|[123])|obat|rawat|operasi|iuran|nonaktif|pbi|health"
"""What is written where somebody is insured or treated."""
