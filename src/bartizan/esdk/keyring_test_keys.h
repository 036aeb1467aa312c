#pragma once
// Keys and materials for the tests of the keyrings, in a form that fuzz targets can use too.
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "bartizan/esdk/keyrings.h"

namespace bartizan::esdk::testing {

using Vector = std::vector<uint8_t>;

inline SecretBytes Secret(uint8_t first, size_t size) {
  SecretBytes secret(size);
  for (size_t i = 0; i < size; ++i) secret.mutable_view()[i] = static_cast<uint8_t>(first + i);
  return secret;
}

inline EncryptionContext Context() {
  return {{"purpose", "test"}, {"\u00E4", "\u00F6"}, {"Zone", ""}};
}

inline EncryptionMaterials ToEncrypt(uint16_t suite = 0x0478) {
  EncryptionMaterials materials;
  materials.suite = FindSuite(suite);
  materials.context = Context();
  return materials;
}

inline DecryptionMaterials ToDecrypt(uint16_t suite = 0x0478) {
  DecryptionMaterials materials;
  materials.suite = FindSuite(suite);
  materials.context = Context();
  return materials;
}

// The bytes of a data key, for comparing.
inline Vector Plain(const SecretBytes& key) {
  return {key.view().begin(), key.view().end()};
}

// Test keys: RSA of 2,048 bits, and another.
inline constexpr std::string_view kRsaPrivate = R"(-----BEGIN PRIVATE KEY-----
MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQCmFpGTZg0aXMzO
tFtxjbcQ4ILJhAzsMzLzYpNZqPCZp1as1XLjkf3i+7tjTlBGSFijo4UY7jrjxNdg
q5VROic6rpTkm9hUHC/OF5LPX9NQDi45jB5Mi5/OcHLzo3HU47K28+XdNYrUcvC0
zYDaND79tUOrQiI+cjMkDi7NjKdNAt6mQ6277o727gpxl8qgRg9N2hpBsSh8hpGK
iAvodG9Jzlm0hXNmGg1qRjQzw0touAjq6mmfi9oCyj+HgUM43HVqL/kzlaQL23cU
JmdHwgnCtoLOiOm1B9Jnu/pyZX9Ou+x+oO8T9xEW+of6TJYbKLkBWO3OU3Zowbb1
lhOXLs1ZAgMBAAECggEAAeoDfshTe4JL7qqgv2ZG8opgFZzQdJs+r1BU7qQRcNmK
gfJ5c8jJiIHMUAGeGzjIWAegiB4y+8hQB9YfkuNezYv6PTGnE6eqzOeZlj/kAAe4
3dWgCWpFWeww5vVzQ1YD/I1wNmRvk8Bm5NQwEds974vF1rL3Pk07GadGx4Pm/mcF
xvlboNRzgHoqNsBx+xxLhiPCDb+fa7DYun2edD5ltauj4TeIRzg5MrY1OsR3e/Li
24K8gxJpZRTwKev2IornvSrmXq60z9Q5i4IeMBwYgibnLOLoFGAa+JMRsyF2aHjj
HFeNZDXLmveJBOtJEjELaBoq1NMY7qrutK0Wzf1CgQKBgQDXq0zBZlPDnXlL0iwi
fgSBdzOkXno86E6sCZxNp+bcLjDdcIHXEH0MyHKAsAlfv3nqm1huBXfxOnmezlQG
AgKWhkD+qhRGtJScKAwrNb8H5jHYBVF4t7Ymxt0Sh+8zTGJamYni82IauO0GUn94
gPvhbY/eNhAhWB2aivJmj5u65QKBgQDFJa9hyJQQBOndGIm2uCJGrE6CdL/vPa2L
2V3JGtyA+0HidHZsbbAARnlxeCVMqB7IPq5dzNhWNnUhWVqEsxG4bQIJUB5n4s7s
PSntzCxtexpO550dfpyyvCv4y5BAqrQRo0UxnGQ3qgcNJSVc+2RdfSkz+9sj+m+6
S9hoW4e9ZQKBgQCvEg8sr7QvhxV/xwyssz9VGT6Cn277Ilk6rlKDd1igQ57HIx1D
R887ITxR2pTBdN2y5IfUR/wlhiJUF4l9lwQizLjWAZqUCuLYIGpAaVC5SNQNV8Pb
CsaCk8vBzzcNnWP5x8l2wbtRlexSxYVUfN/7DsVKzPgrGSxu13wOZWU1QQKBgGCj
SWYYSSPVFMIRLihH+F1GRzHBgvgF9tUPlt5mcWI0R6Z2yjn6RoTMBumtKDN8UaJ8
v0IxkHYqOZ5AS5Oyp2QM4yunf1ATKLU6ghwTsk90QYAeHrD/iFZA0Rkix7I7OwtO
SjO4YpO6n7w80iTTAe6l1JWrxk7Liwr59Lmq7E3VAoGALVY4XqmCDwwLv44hjyoG
0nOFeyCAqKYJkwKNIrtsvM5SPlAqvbbB3RyT7HE7bsQbBhEmUPlsTONfQ3RoInhm
riXL5e7uhqIfOANZ0wid9lxJsZYxX2/P9Zub9tpHhxSHa/HAzod+Gikd1KLHnmYH
qMJfCBPlI0PlnA7GJ2ScoL8=
-----END PRIVATE KEY-----
)";
inline constexpr std::string_view kOtherRsaPrivate = R"(-----BEGIN PRIVATE KEY-----
MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQCZ+UuUv1OnWcse
qa1lHkTqjZmVkg3qluPRfHEi4laQPZ1ZC+dqpW8nuPYMowfd245fR0WkBwDoVrLz
mpQ38C0Q0EMCYC4k/CAeiHqjzZvRgzrbRwaaEsSmsqeSwAWdZG6dM3bQtgYXJtGm
eKLIQ9+O7W4anyiHBbBt4pOculTTMKRRvsh+jTfQlMuIA85vQrLlNclbVu4oF645
A7C1XWOzMM7fe3HK+E6oE7aGnB+yv6Dz6fuguNWbcnNHftnEokBkpw58gX/aKdpG
DoFZmoy4bBJbYEXbjly2X6X/h6jHv7sF9+zZgJOvLHe052jXxkp2Zb11d8Ka/4ed
frGKwzpbAgMBAAECggEASZZZFnaYSueByZ5LVgPw6O6Sw+ahSwghSlnAkmz89QPV
gxzK1W/KX4Ao6+Iw3MnVUdj0wg9s0h25ee5bPx7E0v/NvsFr3FY5HY6ZmlamTSv8
QZdA4vrsTEUfDGZEaLP6n5vcgaQ05fSyBu8p0S+LFTqJQCTn0BwadXHvnVx6NNIR
M6yyIdbjARgGdtM0wRaTCUor9TOD728E4mkXtJWtiYLG1reS08LjB3m+n/HbUwWn
O7KJssjB8rVUsntRkIRaP5Lr6AKhSe7EjQpK/yxlmzLBYVg/f0gBeB/+2KacT9Js
oB1hqpY1YzeZr4XpjcXc/h95Bm9OaGqMCRRwTGToDQKBgQDJSZFqW1sEpLrPnaHV
5aovxySF4GON+Pgq/QEitORmqDzp+DJHtTdsi/8pVq0XR9NunySFMTrRUCTUVfQ4
tuBI1iOpi05y0WMMuOXnZI79apJUqkgd3zd5x2dK2Bj3h7Cy8b8bjK30ComU0ktI
/pAuNU2AeHmXkoPIb232cIo1JwKBgQDD03Kw7sbHjK4qoI9ggOekFeeaLfmKlmrp
rdsmeB5QGB8VRemzLEkVtoM1gKY4Bid6w56XXgByz0iKvI/jZMeMFioD7gULiLJI
tEPYxwfE6GzUxK0xikCbq157T4j4R+Udfy6IhGG79L4tfoCjELFBW2m5jd67FOYk
o15nGT+ZrQKBgQCLF6pDq4NWzxpEM3JMo5qZz2v+kxNYXO3ojtKFECkwgxsstpTQ
FnqJKKiXAU005C5Hp/MNkvpI/6+jhw3vTvfnfQpBs4DvOJ/Qf8hmwIdKuKULmmuh
MMld/pvzDScbjYld7k2YFPtzwwBVdYgOldI+DBlVKGslgVpNXCrJe/UVSwKBgCEt
0mDoFAX7cAcI7UIMlTLYA0W8RGuW0MaHDnqWH4yyiZGxJseU2U00f0axZXhYkpfa
TSSYaLsLI99d04NTr/usRbIkwfYSUyK+aEByeH6EYuwp5q5eHlRB1OBPuYVXqRo2
UkwPIgAWl6JdrK30RhQsyN0HjJVmFRhgFb6iKISBAoGAG39E3YmuizMVLeIBa0wi
RBrWtm+o9XAZAXgmzSyfSiqsElyEUw3KR1Jzkcqcfmh+DaKItwY+oFTNX6lziz9G
PTbWj2QoS5QqzlvsWAmka61P9ElWt2Olz4Vw5gZhuDoeXvCO46iAoqoMkbSNeAYS
obaLg/magSK0HoFijZ7ZnX0=
-----END PRIVATE KEY-----
)";
inline constexpr std::string_view kRsaPublic = R"(-----BEGIN PUBLIC KEY-----
MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAphaRk2YNGlzMzrRbcY23
EOCCyYQM7DMy82KTWajwmadWrNVy45H94vu7Y05QRkhYo6OFGO4648TXYKuVUTon
Oq6U5JvYVBwvzheSz1/TUA4uOYweTIufznBy86Nx1OOytvPl3TWK1HLwtM2A2jQ+
/bVDq0IiPnIzJA4uzYynTQLepkOtu+6O9u4KcZfKoEYPTdoaQbEofIaRiogL6HRv
Sc5ZtIVzZhoNakY0M8NLaLgI6uppn4vaAso/h4FDONx1ai/5M5WkC9t3FCZnR8IJ
wraCzojptQfSZ7v6cmV/TrvsfqDvE/cRFvqH+kyWGyi5AVjtzlN2aMG29ZYTly7N
WQIDAQAB
-----END PUBLIC KEY-----
)";
inline constexpr std::string_view kOtherRsaPublic = R"(-----BEGIN PUBLIC KEY-----
MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAmflLlL9Tp1nLHqmtZR5E
6o2ZlZIN6pbj0XxxIuJWkD2dWQvnaqVvJ7j2DKMH3duOX0dFpAcA6Fay85qUN/At
ENBDAmAuJPwgHoh6o82b0YM620cGmhLEprKnksAFnWRunTN20LYGFybRpniiyEPf
ju1uGp8ohwWwbeKTnLpU0zCkUb7Ifo030JTLiAPOb0Ky5TXJW1buKBeuOQOwtV1j
szDO33txyvhOqBO2hpwfsr+g8+n7oLjVm3JzR37ZxKJAZKcOfIF/2inaRg6BWZqM
uGwSW2BF245ctl+l/4eox7+7Bffs2YCTryx3tOdo18ZKdmW9dXfCmv+HnX6xisM6
WwIDAQAB
-----END PUBLIC KEY-----
)";

// Two key pairs a curve, and the data key 00 01 02 … encrypted from the one to the other with
// Context(), computed with Python's cryptography from the specification.
struct EcdhKnown {
  Curve curve;
  std::string_view info, ciphertext, sender_private, recipient_private, sender_public,
      recipient_public;
};
inline constexpr std::array<EcdhKnown, 3> kEcdh = {{
    {Curve::kP256,
     "0100000021024c1843afb76b69367b834274409f4831f1bef9ea1a8e264641fb"
     "441325f154e7000000210270da02cf2389338f3c6e3281547b7997f64b78955c"
     "d0cce70904f02659335dad",
     "404142434445464748494a4b4c4d4e4f505152535455565758595a5b5c5d5e5f"
     "eda2e3a9ade7cb8cae4dacb8d7fa415e8535c255a5f5e7021a330c4308132dfe"
     "f67b82ba737bfa0e62c90e32866f23bca9560fc98e520670bdfa0640c2dbf211"
     "2941df8e09cf4d95e4a406260c09d1c2",
     R"(-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgAAAAAAAAAAASNFZ4
kKvN7xI0VniQq83vEjRWeJCrze+hRANCAARw2gLPI4kzjzxuMoFUe3mX9kt4lVzQ
zOcJBPAmWTNdra/D3qCQ67pJ35rhgkC5/1I0tV5NO/JFWQH09Ct0XrNE
-----END PRIVATE KEY-----
)",
     R"(-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgAAAAAAAAAAAA/ty6
CYdlQyEP7cugmHZUMhD+3LoJh2WhRANCAARMGEOvt2tpNnuDQnRAn0gx8b756hqO
JkZB+0QTJfFU54bync0v6/ELCKcwkrPzZ+WBEY/4vAOJc/xSKILuSCag
-----END PRIVATE KEY-----
)",
     R"(-----BEGIN PUBLIC KEY-----
MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEcNoCzyOJM488bjKBVHt5l/ZLeJVc
0MznCQTwJlkzXa2vw96gkOu6Sd+a4YJAuf9SNLVeTTvyRVkB9PQrdF6zRA==
-----END PUBLIC KEY-----
)",
     R"(-----BEGIN PUBLIC KEY-----
MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAETBhDr7draTZ7g0J0QJ9IMfG++eoa
jiZGQftEEyXxVOeG8p3NL+vxCwinMJKz82flgRGP+LwDiXP8UiiC7kgmoA==
-----END PUBLIC KEY-----
)"},
    {Curve::kP384,
     "01000000310210e7603f1e8222cc5bf1978be5665f8f98f8ac536e776dc0248f"
     "996a7267fd67b418cd8c83acbd683d27b6d557e6ac4200000031020e2a6dec9d"
     "2b66068f44d66230316468f879062b0062f6e64c81263eef27c80980c2b9ddd0"
     "434c02bd5a3759b069920f",
     "404142434445464748494a4b4c4d4e4f505152535455565758595a5b5c5d5e5f"
     "f04facb43bc75cca655b992d8ef56e39d50befcd411bac4085f7113600c76820"
     "e3ca57fc4abfcf085c39307cc13268157ffe488c854b894df5c4318a2d6c25cc"
     "f84efcd23d17d7fdae008ab76d97eff0",
     R"(-----BEGIN PRIVATE KEY-----
MIG2AgEAMBAGByqGSM49AgEGBSuBBAAiBIGeMIGbAgEBBDAAAAAAAAAAAAAAAAAA
AAAAAAAAAAAAAAASNFZ4kKvN7xI0VniQq83vEjRWeJCrze+hZANiAAQOKm3snStm
Bo9E1mIwMWRo+HkGKwBi9uZMgSY+7yfICYDCud3QQ0wCvVo3WbBpkg9rnzlnt4zX
5kUyoZYTM98rDAu0k12XVSSXFlYYfcJRO+eAoKEbhVSZBDliw1+Qswg=
-----END PRIVATE KEY-----
)",
     R"(-----BEGIN PRIVATE KEY-----
MIG2AgEAMBAGByqGSM49AgEGBSuBBAAiBIGeMIGbAgEBBDAAAAAAAAAAAAAAAAAA
AAAAAAAAAAAAAAAA/ty6CYdlQyEP7cugmHZUMhD+3LoJh2WhZANiAAQQ52A/HoIi
zFvxl4vlZl+PmPisU253bcAkj5lqcmf9Z7QYzYyDrL1oPSe21VfmrEJsnPdYvdNt
TD69RLR8X3RnVeRGa7KWsLEKj6DsgpHRS5RtTsoweJfvHA8mLZiVlmQ=
-----END PRIVATE KEY-----
)",
     R"(-----BEGIN PUBLIC KEY-----
MHYwEAYHKoZIzj0CAQYFK4EEACIDYgAEDipt7J0rZgaPRNZiMDFkaPh5BisAYvbm
TIEmPu8nyAmAwrnd0ENMAr1aN1mwaZIPa585Z7eM1+ZFMqGWEzPfKwwLtJNdl1Uk
lxZWGH3CUTvngKChG4VUmQQ5YsNfkLMI
-----END PUBLIC KEY-----
)",
     R"(-----BEGIN PUBLIC KEY-----
MHYwEAYHKoZIzj0CAQYFK4EEACIDYgAEEOdgPx6CIsxb8ZeL5WZfj5j4rFNud23A
JI+ZanJn/We0GM2Mg6y9aD0nttVX5qxCbJz3WL3TbUw+vUS0fF90Z1XkRmuylrCx
Co+g7IKR0UuUbU7KMHiX7xwPJi2YlZZk
-----END PUBLIC KEY-----
)"},
    {Curve::kP521,
     "010000004302007b6c3dabef7e32ddbba85a8506423944832235e4b4f3d973bc"
     "4c1f35d9de4cc8f81657ef7c2a4beee30c94599c9ea74ad725370b3c61beaef4"
     "8131e7f847ea02f2000000430201395d82c785a9ea098b3f1f7ef054b18d445b"
     "b07e8f9aae6709162672228981248207bd3a73f8d274a3c072cc09c4eca0413e"
     "4b7e5fe35a10bda00e8f58fe1bfb08",
     "404142434445464748494a4b4c4d4e4f505152535455565758595a5b5c5d5e5f"
     "7852959d1dc74738957e50065920bddb63f8e4e3c06a7a475b81e41cd4d2a35c"
     "6d085c8bd32f85d8d9da59efc823029aa603b26fe7285db7932ec002d8fec4e2"
     "54d95d5c7d242f83f9e01bd491c42b51",
     R"(-----BEGIN PRIVATE KEY-----
MIHuAgEAMBAGByqGSM49AgEGBSuBBAAjBIHWMIHTAgEBBEIAAAAAAAAAAAAAAAAA
AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAASNFZ4kKvN7xI0VniQq83vEjRW
eJCrze+hgYkDgYYABAE5XYLHhanqCYs/H37wVLGNRFuwfo+armcJFiZyIomBJIIH
vTpz+NJ0o8ByzAnE7KBBPkt+X+NaEL2gDo9Y/hv7CAALRC+3BVEOtPv8qxM9LykX
At/Evg2ZISuN467w/zMQ9eaXOAarMS4NucdOJ5Elco6Q1qqNnxMlUGV6npROOX3M
7g==
-----END PRIVATE KEY-----
)",
     R"(-----BEGIN PRIVATE KEY-----
MIHuAgEAMBAGByqGSM49AgEGBSuBBAAjBIHWMIHTAgEBBEIAAAAAAAAAAAAAAAAA
AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA/ty6CYdlQyEP7cugmHZUMhD+
3LoJh2WhgYkDgYYABAB7bD2r734y3buoWoUGQjlEgyI15LTz2XO8TB812d5MyPgW
V+98Kkvu4wyUWZyep0rXJTcLPGG+rvSBMef4R+oC8gDAt9MQafzHFY8Nq6sxJeU+
+F+3+yGqVfGJT6u1uDoRmsqZeXmW+K8Gl6xiwD8NGDxgFMUPBqhjFasd4I6sJb5R
/A==
-----END PRIVATE KEY-----
)",
     R"(-----BEGIN PUBLIC KEY-----
MIGbMBAGByqGSM49AgEGBSuBBAAjA4GGAAQBOV2Cx4Wp6gmLPx9+8FSxjURbsH6P
mq5nCRYmciKJgSSCB706c/jSdKPAcswJxOygQT5Lfl/jWhC9oA6PWP4b+wgAC0Qv
twVRDrT7/KsTPS8pFwLfxL4NmSErjeOu8P8zEPXmlzgGqzEuDbnHTieRJXKOkNaq
jZ8TJVBlep6UTjl9zO4=
-----END PUBLIC KEY-----
)",
     R"(-----BEGIN PUBLIC KEY-----
MIGbMBAGByqGSM49AgEGBSuBBAAjA4GGAAQAe2w9q+9+Mt27qFqFBkI5RIMiNeS0
89lzvEwfNdneTMj4FlfvfCpL7uMMlFmcnqdK1yU3Czxhvq70gTHn+EfqAvIAwLfT
EGn8xxWPDaurMSXlPvhft/shqlXxiU+rtbg6EZrKmXl5lvivBpesYsA/DRg8YBTF
DwaoYxWrHeCOrCW+Ufw=
-----END PUBLIC KEY-----
)"},
}};

}  // namespace bartizan::esdk::testing
