/** Publications that several designs rest on, in the words they are cited by. */
export const BERTOSSI_2019 = 'Bertossi D et al. 2019, Aesthet Surg J 39:241-247 (160 patients, PDO)'
export const SUH_2015 = 'Suh DH et al. 2015, Dermatol Surg 41:720-725, PMID 25993611 (31 procedures, PDO)'
export const MYUNG_2020 =
  'Myung Y, Jung C 2020, Plast Reconstr Surg Glob Open 8:e2920 (64 patients, 18G PDO cogs)'
export const YI_2026 =
  'Yi KH, Lee HJ, Lee JH 2026, Front Med, doi 10.3389/fmed.2026.1581406 (8 cadavers, micro-CT and ultrasound)'
export const YI_OH_2024 =
  'Yi KH, Oh SM 2024, Skin Res Technol, doi 10.1111/srt.13587 (24 temple specimens, CT)'
export const CHOI_2020 = 'Choi, Byeon, Moon 2020, Arch Aesthetic Plast Surg 26(2) (179 patients)'
export const LORENC_2018 =
  'Lorenc ZP et al. 2018, J Drugs Dermatol 17:647-655 (expert consensus on PLLA/PLGA cones)'
export const LORENC_VECTOR_2018 = 'Lorenc ZP et al. 2018, J Drugs Dermatol 17:786 (planning straight vectors)'
export const CONE_MAKER = 'silhouette-soft.com/the-procedure (manufacturer)'
export const PLCL_2021 = 'Dermatol Ther 2021, doi 10.1007/s13555-021-00569-x (27 patients)'
export const KANG_2020 = 'Kang, Lee, Lam 2020, J Cosmet Med 4:96-100 (3 patients)'
