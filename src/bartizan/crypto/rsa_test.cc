#include "bartizan/crypto/rsa.h"

#include <gtest/gtest.h>

#include <array>
#include <set>

#include "bartizan/base/text.h"

namespace bartizan::crypto {
namespace {

using Vector = std::vector<uint8_t>;
constexpr std::array<RsaPadding, 5> kPaddings = {RsaPadding::kPkcs1, RsaPadding::kOaepSha1,
                                                 RsaPadding::kOaepSha256, RsaPadding::kOaepSha384,
                                                 RsaPadding::kOaepSha512};

// A test key in its four forms, and one that is too short (`openssl genrsa`, `openssl rsa`).
constexpr std::string_view kPrivate = R"(-----BEGIN PRIVATE KEY-----
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
constexpr std::string_view kPrivatePkcs1 = R"(-----BEGIN RSA PRIVATE KEY-----
MIIEowIBAAKCAQEAphaRk2YNGlzMzrRbcY23EOCCyYQM7DMy82KTWajwmadWrNVy
45H94vu7Y05QRkhYo6OFGO4648TXYKuVUTonOq6U5JvYVBwvzheSz1/TUA4uOYwe
TIufznBy86Nx1OOytvPl3TWK1HLwtM2A2jQ+/bVDq0IiPnIzJA4uzYynTQLepkOt
u+6O9u4KcZfKoEYPTdoaQbEofIaRiogL6HRvSc5ZtIVzZhoNakY0M8NLaLgI6upp
n4vaAso/h4FDONx1ai/5M5WkC9t3FCZnR8IJwraCzojptQfSZ7v6cmV/TrvsfqDv
E/cRFvqH+kyWGyi5AVjtzlN2aMG29ZYTly7NWQIDAQABAoIBAAHqA37IU3uCS+6q
oL9mRvKKYBWc0HSbPq9QVO6kEXDZioHyeXPIyYiBzFABnhs4yFgHoIgeMvvIUAfW
H5LjXs2L+j0xpxOnqsznmZY/5AAHuN3VoAlqRVnsMOb1c0NWA/yNcDZkb5PAZuTU
MBHbPe+Lxday9z5NOxmnRseD5v5nBcb5W6DUc4B6KjbAcfscS4Yjwg2/n2uw2Lp9
nnQ+ZbWro+E3iEc4OTK2NTrEd3vy4tuCvIMSaWUU8Cnr9iKK570q5l6utM/UOYuC
HjAcGIIm5yzi6BRgGviTEbMhdmh44xxXjWQ1y5r3iQTrSRIxC2gaKtTTGO6q7rSt
Fs39QoECgYEA16tMwWZTw515S9IsIn4EgXczpF56POhOrAmcTafm3C4w3XCB1xB9
DMhygLAJX7956ptYbgV38Tp5ns5UBgICloZA/qoURrSUnCgMKzW/B+Yx2AVReLe2
JsbdEofvM0xiWpmJ4vNiGrjtBlJ/eID74W2P3jYQIVgdmoryZo+buuUCgYEAxSWv
YciUEATp3RiJtrgiRqxOgnS/7z2ti9ldyRrcgPtB4nR2bG2wAEZ5cXglTKgeyD6u
XczYVjZ1IVlahLMRuG0CCVAeZ+LO7D0p7cwsbXsaTuedHX6csrwr+MuQQKq0EaNF
MZxkN6oHDSUlXPtkXX0pM/vbI/pvukvYaFuHvWUCgYEArxIPLK+0L4cVf8cMrLM/
VRk+gp9u+yJZOq5Sg3dYoEOexyMdQ0fPOyE8UdqUwXTdsuSH1Ef8JYYiVBeJfZcE
Isy41gGalAri2CBqQGlQuUjUDVfD2wrGgpPLwc83DZ1j+cfJdsG7UZXsUsWFVHzf
+w7FSsz4Kxksbtd8DmVlNUECgYBgo0lmGEkj1RTCES4oR/hdRkcxwYL4BfbVD5be
ZnFiNEemdso5+kaEzAbprSgzfFGifL9CMZB2KjmeQEuTsqdkDOMrp39QEyi1OoIc
E7JPdEGAHh6w/4hWQNEZIseyOzsLTkozuGKTup+8PNIk0wHupdSVq8ZOy4sK+fS5
quxN1QKBgC1WOF6pgg8MC7+OIY8qBtJzhXsggKimCZMCjSK7bLzOUj5QKr22wd0c
k+xxO27EGwYRJlD5bEzjX0N0aCJ4Zq4ly+Xu7oaiHzgDWdMInfZcSbGWMV9vz/Wb
m/baR4cUh2vxwM6HfhopHdSix55mB6jCXwgT5SND5ZwOxidknKC/
-----END RSA PRIVATE KEY-----
)";
constexpr std::string_view kPublic = R"(-----BEGIN PUBLIC KEY-----
MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAphaRk2YNGlzMzrRbcY23
EOCCyYQM7DMy82KTWajwmadWrNVy45H94vu7Y05QRkhYo6OFGO4648TXYKuVUTon
Oq6U5JvYVBwvzheSz1/TUA4uOYweTIufznBy86Nx1OOytvPl3TWK1HLwtM2A2jQ+
/bVDq0IiPnIzJA4uzYynTQLepkOtu+6O9u4KcZfKoEYPTdoaQbEofIaRiogL6HRv
Sc5ZtIVzZhoNakY0M8NLaLgI6uppn4vaAso/h4FDONx1ai/5M5WkC9t3FCZnR8IJ
wraCzojptQfSZ7v6cmV/TrvsfqDvE/cRFvqH+kyWGyi5AVjtzlN2aMG29ZYTly7N
WQIDAQAB
-----END PUBLIC KEY-----
)";
constexpr std::string_view kPublicPkcs1 = R"(-----BEGIN RSA PUBLIC KEY-----
MIIBCgKCAQEAphaRk2YNGlzMzrRbcY23EOCCyYQM7DMy82KTWajwmadWrNVy45H9
4vu7Y05QRkhYo6OFGO4648TXYKuVUTonOq6U5JvYVBwvzheSz1/TUA4uOYweTIuf
znBy86Nx1OOytvPl3TWK1HLwtM2A2jQ+/bVDq0IiPnIzJA4uzYynTQLepkOtu+6O
9u4KcZfKoEYPTdoaQbEofIaRiogL6HRvSc5ZtIVzZhoNakY0M8NLaLgI6uppn4va
Aso/h4FDONx1ai/5M5WkC9t3FCZnR8IJwraCzojptQfSZ7v6cmV/TrvsfqDvE/cR
FvqH+kyWGyi5AVjtzlN2aMG29ZYTly7NWQIDAQAB
-----END RSA PUBLIC KEY-----
)";
constexpr std::string_view kShortPublic = R"(-----BEGIN PUBLIC KEY-----
MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQC3kY173eBL1Gu29djFMwy297k5
M5Dhe9dwGRhy73TTlLjyI3Nr8b0DASBYkwJPYE8REmE0xMY/njNngK8MyPozHmMj
+nWR5n8TMBHWisXx2qn1se18BOVzML7ZJAqtrz1s24kRYwUS/dBK80B6e4EffsVG
ATJywkIK2zXIPjbqmwIDAQAB
-----END PUBLIC KEY-----
)";
constexpr std::string_view kShortPrivate = R"(-----BEGIN PRIVATE KEY-----
MIICdwIBADANBgkqhkiG9w0BAQEFAASCAmEwggJdAgEAAoGBALeRjXvd4EvUa7b1
2MUzDLb3uTkzkOF713AZGHLvdNOUuPIjc2vxvQMBIFiTAk9gTxESYTTExj+eM2eA
rwzI+jMeYyP6dZHmfxMwEdaKxfHaqfWx7XwE5XMwvtkkCq2vPWzbiRFjBRL90Erz
QHp7gR9+xUYBMnLCQgrbNcg+NuqbAgMBAAECgYEArmR8CmI2dTPgBRg4kNe3y5c6
g2pGyMBzYo6k2IQ+88cFkRw2yiUFUPZf+WXoOuqfEvPoH06VnNi5syngo3/HmO4r
N2qVMV1PYq3k3B4/DsbP0H7Gwq8eEEw3gahRJVDEAUV43PnERVjG+39/FnzjQORl
4FguCwDhEovgbKGn1bECQQDma/95KnHg+NYe6MSHU/gozepxPcjqkDzDwDX2GJTr
yeavzOWCCps3wJhNvewwh2P5wgXAeQA0dZzDeKUY93NzAkEAy/Iac+Ub/XIj9rx8
6Nur1fEMqzY4keUDqUkiVt/lSPpotmXzaf8WxyZKZmi40QCXfW+M/E7PJnVTV5G/
kDdyOQJBAOFPSzDcixwT1bPFoZ4+QlML/qmaY6LRRUmX4mvwX3YsJ5FRhj3hRyN+
BK9H/fL6AI1Q5jTtXIDvXEla5/0AwfcCQG0ej2q9BfnYLUfh189bYZhpjca5jxD4
gLn9yGLFDs+6M3aMG+31r0FEyn/6vhANigByQ/PnUsyX78ylzeIi2HkCQEIkmi6z
CMJnJXR+1qJ/wmyHDlHFPeIzIOtyzvy+DRzhsqxoLqJs7lg4GJdC/4KWaLSD3Gey
qH0arWNxgUHpEwc=
-----END PRIVATE KEY-----
)";
constexpr std::string_view kEncrypted = R"(-----BEGIN ENCRYPTED PRIVATE KEY-----
MIIC3TBXBgkqhkiG9w0BBQ0wSjApBgkqhkiG9w0BBQwwHAQIQqaeOCshdN8CAgPo
MAwGCCqGSIb3DQIJBQAwHQYJYIZIAWUDBAEqBBDVD9jIrH2Z9EYW3ufCOI1SBIIC
gKTbMFhNyQUBphtSopED4JcDHV7ALMDTCah6/1BwjBOqrDwrsalkUi2Eq6oHzGPI
ddnZGOAaFaFo2ASNaz2jcUsIMkDKG/KzyzBF0J+YjSLabXDeSiua0KI2cLUuwNsi
yTIFDDPrSYKQbMuP4X3WrFd+cAmbWUj0e360BQpoIIu90WA26JoMqoK+dDYk1bhu
vC6ehg4DoK6XzsnHVdUHGj9f9oRBgi686z8B0zxgxOKPTfbLp8922JqIMMbWIaLc
Rqu1o4u43/DK6F6TCrMlxF34CXzxmtJ7ek/Sj9V71Z//CK5rU2+ANUnaBJjFqlB5
rCxi/b4kV+GgbtksCAiTupl1JdE3dqUawTKwliUb2CxCXzzATyB/fcI9mcuR0pDW
YB7yK1tEbH4DybIku/Fob/qLkYolHGyjFHWPE5JQn4rayPsI1yJ3w2PPR2Lbu4eK
0i8wGLzghaix4PgYS/wyv1EigH/okMWLpfeb2hA9qPV7UKF3W6RDQi900zOhbRTo
8Sp3y6FnoUp7IrPtc+VctNwiIgDmolbNT+NgR1KhK7+VhQYQKWkXDCGRVHUOVBkY
8DouLAhB5XLOP4ncO4sDe2yzz+0b0bALXkf62FyXG2rhVPi759xcq84rclsQZkoX
F0xaJzAmu/T3VqGPgHMeeguJbTs8/70MzJZdW03RZnx+TCuvjui8hznCojLdg0wZ
O8QFR2eXmFcrEZ9iOmgZAXf5MXDxGQuL9rVBMNV1Uw5Kt14mwLZtTo4xBTXIQOcY
DkEXUyeeFy3QZmEWLqga636tAOs0XfWJYvkK8J5Q2OZJyOFzi+9Lzm/mV92EseQp
00edd/HZPD/gT6aqPI+NI30=
-----END ENCRYPTED PRIVATE KEY-----
)";
// "data key" encrypted under it by Python's cryptography, in the order of kPaddings.
constexpr std::array<std::string_view, 5> kSealed = {
    "a10839e71f22f4207aadc365bd002a686c8176fbabe535e0e60b4808ebbe99a7"
    "09bab5fab1dcfec0fa6433c8f642d329822fe2f4d6541aa2ab3bc05626304fbb"
    "f213a74c537151da204edda78542ea473affdb56c5594e49c1416ecf6c81f352"
    "903093f931c7a7c0388196414f38d0da4bbd6cbb4dcc7df758c755e7eaf82f13"
    "c8fff10c3773aec28e36c90186b27eaa93fd350b1fae1a3a21d148f9a148d67a"
    "db1d618b8bae90d7d116adbdad7a14e6819606c33aa7c6d92bf908c5db636c32"
    "5fe3cf1370ec9fed1dade1c1fda2fccf6b515720ff10ab8c43171ed2d9e14dd9"
    "4ad8aa208f73008c86d79d05b9f71ba0f0b174898b76bc2e31a82bf63ddcb226",
    "5a4e5c4cdb2d6de9b428db0fe1da994b3574f03f9dfe29723cb328f5f56541dd"
    "fa1129a0694427dd20a25663eb3b710ef1be9b7f1469b81a6699dde45dff7f4a"
    "9931922c11f9f6da8a612233039f47654ec6695e911b4baff4457f0a19e9d367"
    "232994cde0eb91730e501e6e81ece7a1873e89101ab8434f8e9fdfeb6ba11af7"
    "571197fdb0e1c5b618281122c3598a6e84282bb18c5422678658660e02766d25"
    "898a1c01454b467b0e7d5e81ab8ac7faff11af5f04272064e8462e99deac9f59"
    "07580701b8bd81d0570f62577d0c146137fcb69f0fcb6a5118982614a44f5945"
    "2dd57af318b3d7231db6abe4179d2f6b73123cf8220b6d563964f311d178248a",
    "9fe1a073da263665dbbbefa770b8025023ad9412e2b015f732014bcee4d82365"
    "cd11e95e5409c5895d172c63988257cb0a4f80c5e3d31fc989196e61adbb4e24"
    "09c7b25d97b98b146bed45788aef6418fb04c8ab963408a6e8dc3647dc95afcb"
    "c47f2f86103a0c4437fe1c5481d05ee8f899aba6e7a3b30f879f750a08cca203"
    "f38b551a195285ac6c614a6c0241f63ca6d7fabee25341960ce1fc2582ceddb4"
    "6990ab634d6f7ddc65871afef9ea30a72586cd1d29008d7e2c2748d98ec01f4b"
    "a77cdcf02be417af39dc0ab49e7d7b49fbcfaa66a91bb79d67285415421c3d91"
    "d9d2617c4addb7a945b024300d4d51df0a8d3e2c995db90ee7fe5a5dd87d24d7",
    "7caeda6098a91a308319b71e7c36e5719a776ea1935179aa3877d9db45a2084c"
    "54d8d57b96fb6be7979e274db218077f0ae2f54391db8f7be334aa9588a3770f"
    "17c0554b9ed25171da85f9450dcba80f86e36bc179646b1d52b688dcaba0673f"
    "1824a6319adbf1af67a68679c8d376af490b4ffef186bc9a4ab07f4206225f86"
    "98eecbc0ad611f9c8969057b5cf9af92b0cc76fbdedb62bcf239fd37d97b783b"
    "c1f7e51b94353eea05c490f1a81645094afd4816154f3ff76bb3034ebab5a10f"
    "1624d36cf314ab4ddcf0f25a0ffee7246a9ea870e15ca514d3b764f1ecd5a770"
    "52ce3316c42ae7e28aa373ec56cd82d2fc9d3ddcfd20ec3df3dc6b628163ec2f",
    "07d8bfb314fb546e1b376378a6eb8377075e146d097a1e8e406e8138b55c050d"
    "6efb15d665fd1080b568c2ae996d98ff4f30fd4598f38962a58c12a198ee39c9"
    "5ef72363f654c120163633afe2d95495a8d18b93726e131b3ee609f80cf542ee"
    "0adf66ad2a959f2297a0b01322ac73cc3a3a2d637f75aefe41d7b76411599c2f"
    "b383f56572cedd4e21f2a3d7f2b259719a3a3b5b4dac45f76ab58033cff046c5"
    "5440cc51109f9d41a57c35664aa8145069669c47d3026822df4d6dc45171bc60"
    "b29f3cf27750e0bc8b60f99ddb144d6fe90d7f2182b9ffd8106ee2b7e8279e73"
    "afcfd5e96533a1affd8f38562a08b5f8371ea36282d5fa45aac9933a9aa10c0c",
};
// OAEP with SHA-256, but MGF1 with SHA-1.
constexpr std::string_view kMixed =
    "0b2d0a69b2383b8c755095c56e4c947ab41835bead7c57fa785c3306c8af361d"
    "1942d883e67e2b03fba2a998ed102d6d27b61c89a8d8bd388629e166248fe5af"
    "7c21e8d13622f1a321422d7dbdd22818c620d1b64e4b11ca144d2d697440ae4e"
    "0bb9a1c64711b49d77b489ec67a2c9da3df70a09b392149efddbe5ef7056d7b6"
    "45e6cfdfd3020d26bb6d171c54de858971d5a0b5f9c896f455528e343e275c7d"
    "56eb01c47dfa27cb3349c828b88755f725a906d69f74f065332c0a93502dbb2b"
    "6d19c22ce7de7004da25bdb124553c89a7caa54e930d64c16e56af82cfb1d102"
    "5167c08bcd6f12e850f1cc7a40ddfbe9c50d4733be3f3e3320f4822d92b0c7d3";
constexpr std::string_view kExponentOne =
    "30820120300d06092a864886f70d01010105000382010d003082010802820101"
    "00a6169193660d1a5cccceb45b718db710e082c9840cec3332f3629359a8f099"
    "a756acd572e391fde2fbbb634e50464858a3a38518ee3ae3c4d760ab95513a27"
    "3aae94e49bd8541c2fce1792cf5fd3500e2e398c1e4c8b9fce7072f3a371d4e3"
    "b2b6f3e5dd358ad472f0b4cd80da343efdb543ab42223e7233240e2ecd8ca74d"
    "02dea643adbbee8ef6ee0a7197caa0460f4dda1a41b1287c86918a880be8746f"
    "49ce59b48573661a0d6a463433c34b68b808eaea699f8bda02ca3f87814338dc"
    "756a2ff93395a40bdb7714266747c209c2b682ce88e9b507d267bbfa72657f4e"
    "bbec7ea0ef13f71116fa87fa4c961b28b90158edce537668c1b6f59613972ecd"
    "59020101";
constexpr std::string_view kExponentEven =
    "30820122300d06092a864886f70d01010105000382010f003082010a02820101"
    "00a6169193660d1a5cccceb45b718db710e082c9840cec3332f3629359a8f099"
    "a756acd572e391fde2fbbb634e50464858a3a38518ee3ae3c4d760ab95513a27"
    "3aae94e49bd8541c2fce1792cf5fd3500e2e398c1e4c8b9fce7072f3a371d4e3"
    "b2b6f3e5dd358ad472f0b4cd80da343efdb543ab42223e7233240e2ecd8ca74d"
    "02dea643adbbee8ef6ee0a7197caa0460f4dda1a41b1287c86918a880be8746f"
    "49ce59b48573661a0d6a463433c34b68b808eaea699f8bda02ca3f87814338dc"
    "756a2ff93395a40bdb7714266747c209c2b682ce88e9b507d267bbfa72657f4e"
    "bbec7ea0ef13f71116fa87fa4c961b28b90158edce537668c1b6f59613972ecd"
    "590203010000";

Vector Hex(std::string_view text) {
  auto bytes = HexDecode(text);
  EXPECT_TRUE(bytes);
  return *bytes;
}
Vector DataKey() {
  auto bytes = Bytes("data key");
  return {bytes.begin(), bytes.end()};
}
// The DER of a PEM text.
Vector Body(std::string_view pem) {
  std::string text;
  for (std::string_view line : Split(pem, '\n')) {
    if (!line.starts_with("-----")) text += line;
  }
  return *Base64Decode(text);
}

class RsaTest : public testing::Test {
 protected:
  RsaKey public_ = *RsaKey::PublicFromPem(kPublic);
  RsaKey private_ = *RsaKey::PrivateFromPem(kPrivate);
};

TEST_F(RsaTest, DecryptsWhatAnotherImplementationEncrypted) {
  EXPECT_EQ(public_.ModulusBytes(), 256U);
  for (size_t i = 0; i < kPaddings.size(); ++i) {
    auto plain = private_.Decrypt(kPaddings[i], Hex(kSealed[i]));
    ASSERT_TRUE(plain) << i;
    EXPECT_EQ(*plain, DataKey());
  }
}

TEST_F(RsaTest, MakesTheRoundTripInAllForms) {
  std::vector<RsaKey> publics = {public_, *RsaKey::PublicFromPem(kPublicPkcs1),
                                 *RsaKey::PublicFromDer(Body(kPublic))};
  std::vector<RsaKey> privates = {private_, *RsaKey::PrivateFromPem(kPrivatePkcs1)};
  for (RsaPadding padding : kPaddings) {
    for (const RsaKey& to : publics) {
      for (const RsaKey& from : privates) {
        auto sealed = to.Encrypt(padding, DataKey());
        ASSERT_TRUE(sealed);
        EXPECT_EQ(sealed->size(), 256U);
        EXPECT_EQ(from.Decrypt(padding, *sealed).value(), DataKey());
      }
    }
    EXPECT_NE(public_.Encrypt(padding, DataKey()).value(),
              public_.Encrypt(padding, DataKey()).value());
  }
}

TEST_F(RsaTest, TakesWhatFits) {
  // RFC 8017: k - 11 for PKCS#1, k - 2 hLen - 2 for OAEP.
  const std::array<size_t, 5> most = {245, 214, 190, 158, 126};
  for (size_t i = 0; i < kPaddings.size(); ++i) {
    for (size_t size : {size_t{0}, most[i]}) {
      auto sealed = public_.Encrypt(kPaddings[i], Vector(size, 1));
      ASSERT_TRUE(sealed) << i;
      EXPECT_EQ(private_.Decrypt(kPaddings[i], *sealed).value(), Vector(size, 1));
    }
    auto refused = public_.Encrypt(kPaddings[i], Vector(most[i] + 1));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, Code::kLimit);
  }
}

// Whatever is wrong: one error, so that nobody learns from it.
TEST_F(RsaTest, FailsInOneWay) {
  std::set<std::string> errors;
  auto expect_failure = [&](RsaPadding padding, const Vector& sealed) {
    auto plain = private_.Decrypt(padding, sealed);
    ASSERT_FALSE(plain);
    errors.insert(plain.error().Render());
  };
  for (size_t i = 1; i < kPaddings.size(); ++i) {
    for (size_t j = 0; j < kPaddings.size(); ++j) {
      if (i != j) expect_failure(kPaddings[i], Hex(kSealed[j]));
    }
    Vector sealed = Hex(kSealed[i]);
    for (size_t at : {0U, 100U, 255U}) {
      Vector changed = sealed;
      changed[at] ^= 1U;
      expect_failure(kPaddings[i], changed);
    }
    sealed.pop_back();
    expect_failure(kPaddings[i], sealed);
    expect_failure(kPaddings[i], {});
    expect_failure(kPaddings[i], Vector(256));
    expect_failure(kPaddings[i], Vector(256, 0xFF));  // beyond the modulus
    expect_failure(kPaddings[i], Vector(257));
    expect_failure(kPaddings[i], Vector(100'000));
  }
  expect_failure(RsaPadding::kOaepSha256, Hex(kMixed));
  expect_failure(RsaPadding::kPkcs1, Vector(255));
  EXPECT_EQ(errors.size(), 1U) << *errors.begin();
}

TEST_F(RsaTest, APublicKeyDoesNotDecrypt) {
  EXPECT_FALSE(public_.Decrypt(RsaPadding::kOaepSha1, Hex(kSealed[1])));
}

TEST(RsaKeyTest, IsOfAtLeast2048Bits) {
  for (const auto& key :
       {RsaKey::PublicFromPem(kShortPublic), RsaKey::PublicFromDer(Body(kShortPublic)),
        RsaKey::PrivateFromPem(kShortPrivate)}) {
    ASSERT_FALSE(key);
    EXPECT_NE(key.error().message.find("2,048"), std::string::npos) << key.error().message;
  }
}

TEST(RsaKeyTest, RefusesUnsoundExponents) {
  EXPECT_FALSE(RsaKey::PublicFromDer(Hex(kExponentOne)));
  EXPECT_FALSE(RsaKey::PublicFromDer(Hex(kExponentEven)));
}

TEST(RsaKeyTest, RefusesOtherThings) {
  EXPECT_FALSE(RsaKey::PublicFromPem(kPrivate));
  EXPECT_FALSE(RsaKey::PrivateFromPem(kPublic));
  EXPECT_FALSE(RsaKey::PublicFromPem(""));
  EXPECT_FALSE(RsaKey::PrivateFromPem("-----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----\n"));
  std::string cut(kPublic.substr(0, 200));
  EXPECT_FALSE(RsaKey::PublicFromPem(cut));
  Vector der = Body(kPublic);
  for (size_t n = 0; n < der.size(); ++n)
    EXPECT_FALSE(RsaKey::PublicFromDer(std::span(der).first(n)));
  der.push_back(0);
  EXPECT_FALSE(RsaKey::PublicFromDer(der));
  // An elliptic curve's.
  EXPECT_FALSE(
      RsaKey::PublicFromDer(Hex("3059301306072a8648ce3d020106082a8648ce3d0301070342000470da02cf23"
                                "89338f3c6e3281547b7997f64b78955cd0cce70904f02659335dadafc3dea090"
                                "ebba49df9ae18240b9ff5234b55e4d3bf2455901f4f42b745eb344")));
}

TEST(RsaKeyTest, NeverAsksForAPassword) {
  auto key = RsaKey::PrivateFromPem(kEncrypted);
  ASSERT_FALSE(key);
  EXPECT_NE(key.error().message.find("password"), std::string::npos);
}

}  // namespace
}  // namespace bartizan::crypto
