#include "bartizan/data/xml.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bartizan/base/text.h"

namespace bartizan::data {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

std::string Repeat(std::string_view text, size_t n) {
  std::string out;
  for (size_t i = 0; i < n; ++i) out += text;
  return out;
}

Error Refused(std::string_view text, XmlLimits limits = {}) {
  auto xml = XmlDocument::Parse(text, "r.xml", limits);
  EXPECT_FALSE(xml) << Ellipsize(text, 60);
  return xml ? Error{} : xml.error();
}

XmlDocument Parsed(std::string_view text) {
  auto xml = XmlDocument::Parse(text, "r.xml");
  EXPECT_TRUE(xml) << xml.error().OneLine();
  return xml ? std::move(*xml) : XmlDocument::Parse("<failed/>", "").value();
}

// ASCII and Latin-1 text as UTF-16.
std::string Utf16(std::string_view text, bool big_endian, bool mark = true) {
  std::string out = !mark ? "" : big_endian ? "\xFE\xFF" : "\xFF\xFE";
  for (char c : text) {
    if (big_endian) out += '\0';
    out += c;
    if (!big_endian) out += '\0';
  }
  return out;
}

TEST(Xml, WalksElementsAndKeepsRawText) {
  XmlDocument xml =
      Parsed("<r> t <a>  </a><!-- c --><n:b> x&#13; <i/><![CDATA[ <y> ]]></n:b><c/></r>");
  std::string names;
  for (XmlElement child = xml.root().FirstChild(); child; child = child.Next()) {
    names += std::string(child.name()) + "=[" + child.RawText() + "][" + child.Text() + "] ";
  }
  EXPECT_EQ(names, "a=[  ][] b=[ x\r  <y> ][x\r  <y>] c=[][] ");
  EXPECT_FALSE(xml.root().Next());
  XmlElement none = xml.root().Child("none");
  EXPECT_FALSE(none.FirstChild() || none.Next());
  EXPECT_EQ(none.RawText(), "");
}

TEST(XmlDocument, GivesElementsAttributesAndText) {
  XmlDocument xml = Parsed(
      "<?xml version=\"1.0\"?>\n<!-- c --><n:report xmlns:n=\"urn:x\" v='1 &amp; 2'>\n"
      "  <item n:id=\"a\"> one <b/>two</item><item><![CDATA[<&>]]></item><x:other/></n:report>\n");
  XmlElement root = xml.root();
  EXPECT_EQ(root.name(), "report");
  EXPECT_EQ(root.Attribute("v"), "1 & 2");
  EXPECT_TRUE(root.HasAttribute("v"));
  EXPECT_FALSE(root.HasAttribute("w"));
  ASSERT_EQ(root.Children("item").size(), 2U);
  EXPECT_EQ(root.Children().size(), 3U);
  EXPECT_EQ(root.Child("item").Attribute("id"), "a");
  EXPECT_EQ(root.Child("item").Text(), "one two");
  EXPECT_EQ(root.Children("item")[1].Text(), "<&>");
  EXPECT_TRUE(root.Child("other"));
  EXPECT_EQ(root.ChildText("absent"), "");
}

TEST(XmlDocument, EmptyHandlesAnswerNothing) {
  XmlDocument xml = Parsed("<a/>");
  XmlElement none = xml.root().Child("b").Child("c");
  EXPECT_FALSE(none);
  EXPECT_EQ(none.name(), "");
  EXPECT_EQ(none.Attribute("x"), "");
  EXPECT_FALSE(none.HasAttribute("x"));
  EXPECT_TRUE(none.Children().empty());
  EXPECT_EQ(none.Text(), "");
}

TEST(XmlDocument, ReadsCharacterReferences) {
  EXPECT_EQ(Parsed("<a>&#233;&#xE9;&#10;&lt;x</a>").root().Text(), "\u00e9\u00e9\n<x");
  EXPECT_EQ(Parsed("<a b='&#060;&#x003C;'/>").root().Attribute("b"), "<<");
}

TEST(XmlDocument, RefusesReferencesThatWouldCutAValue) {
  for (auto bad : {"<a b='x&#0;y'/>", "<a>t&#x0;u</a>", "<a>&#000;</a>", "<a>&#x00;</a>"}) {
    EXPECT_THAT(Refused(bad).message, HasSubstr("character zero")) << bad;
  }
  EXPECT_EQ(Parsed("<a><![CDATA[&#0;]]><!-- &#0; --></a>").root().Text(), "&#0;");
}

TEST(XmlDocument, PlacesErrors) {
  EXPECT_THAT(Refused("<a>\n  <b></c>\n</a>").message, StartsWith("r.xml:2:"));
  EXPECT_THAT(Refused("<a>\nx\xFF</a>").message,
              StartsWith("r.xml:2:2 (byte 5): not valid XML: not valid UTF-8"));
  EXPECT_THAT(Refused({"<a>\0</a>", 8}).message, HasSubstr("zero byte"));
}

TEST(XmlDocument, ATruncatedTextIsAnErrorWhereverItIsCut) {
  std::string whole = "<?xml version='1.0'?><!--x--><a b='1'><c>t&amp;</c><![CDATA[x]]></a>";
  Parsed(whole);
  for (size_t n = 0; n < whole.size(); ++n) Refused(whole.substr(0, n));
}

TEST(XmlDocument, RefusesWhatIsNotOneElement) {
  for (auto bad : {"", " ", "text", "<a/>text", "text<a/>", "<a/><b/>", "<a/><![CDATA[x]]>",
                   "<!-- c -->", "<a b='1' b='2'/>", "<a><b c='1' d='' c='1'/></a>", "<a b=1/>",
                   "<a b/>", "<a></b>", "{}", "<a>]]</a"}) {
    EXPECT_EQ(Refused(bad).code, Code::kInvalid) << bad;
  }
  Parsed("\n<a/>\n<!-- after -->\n<?pi x?>\n");
}

TEST(XmlDocument, RefusesEntityDeclarations) {
  for (auto bad : {"<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>",
                   "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>",
                   "<!DOCTYPE a [<!ELEMENT a ANY><!ENTITY % p SYSTEM 'http://h/'> %p;]><a/>"}) {
    EXPECT_THAT(Refused(bad).message, HasSubstr("entity declarations are refused"));
    EXPECT_THAT(Refused(Utf16(bad, true)).message, HasSubstr("entity declarations"));
    EXPECT_THAT(Refused(Utf16(bad, false)).message, HasSubstr("entity declarations"));
  }
  Parsed("<!DOCTYPE a SYSTEM 'a.dtd' [<!ELEMENT a ANY>]><a/>");
  EXPECT_EQ(Parsed("<a><![CDATA[<!ENTITY x 'y'>]]></a>").root().Text(), "<!ENTITY x 'y'>")
      << "a report may quote one";
}

TEST(XmlDocument, ConvertsUtf16AndLatin1) {
  for (bool big : {false, true}) {
    std::string text = "<?xml version='1.0' encoding='utf-16'?><a b='caf\xE9'>x</a>";
    EXPECT_EQ(Parsed(Utf16(text, big)).root().Attribute("b"), "caf\u00e9");
    EXPECT_EQ(Parsed(Utf16(text, big, false)).root().Attribute("b"), "caf\u00e9");
    EXPECT_THAT(Refused(Utf16("<a>", big)).message, StartsWith("r.xml:1:3 "));
  }
  EXPECT_EQ(Parsed({"\xFF\xFE<\0a\0>\0\x3D\xD8\x00\xDE<\0/\0a\0>\0", 20}).root().Text(),
            "\U0001F600");
  EXPECT_EQ(Parsed("<?xml version='1.0' encoding=\"ISO-8859-1\"?><a>caf\xE9</a>").root().Text(),
            "caf\u00e9");
  EXPECT_EQ(Parsed("\xEF\xBB\xBF<a>caf\xC3\xA9</a>").root().Text(), "caf\u00e9");
  EXPECT_EQ(Parsed("<?xml version='1.0' encoding='utf-16'?><a>\u00e9</a>").root().Text(), "\u00e9")
      << "wrongly declared";
}

TEST(XmlDocument, RefusesOtherEncodings) {
  EXPECT_THAT(Refused("<?xml version='1.0' encoding='windows-1252'?><a>\x80</a>").message,
              HasSubstr("'windows-1252' is not supported"));
  EXPECT_EQ(Parsed("<?xml version='1.0' encoding='windows-1252'?><a>x</a>").root().Text(), "x");
  EXPECT_EQ(Refused({"\xFF\xFE\0\0<\0\0\0", 8}).code, Code::kInvalid);  // UTF-32
  EXPECT_EQ(Refused({"\xFF\xFE<\0a\0/\0>", 9}).code, Code::kInvalid);   // half a unit
  EXPECT_EQ(Refused({"\xFF\xFE<\0a\0>\0\x00\xD8<\0/\0a\0>\0", 18}).code,
            Code::kInvalid);  // surrogate
  EXPECT_EQ(Refused({"\xFF\xFE<\0a\0>\0\x00\xDC<\0/\0a\0>\0", 18}).code, Code::kInvalid);
}

TEST(XmlDocument, LimitsDepthAndSize) {
  Error deep = Refused(Repeat("<a>", 100'000) + Repeat("</a>", 100'000));
  EXPECT_EQ(deep.code, Code::kLimit);
  EXPECT_THAT(deep.message, HasSubstr("deeper than 128 levels"));
  XmlLimits limits{.max_depth = 3};
  EXPECT_TRUE(XmlDocument::Parse("<a><b><c/></b></a>", "x", limits));
  EXPECT_EQ(Refused("<a><b><c><d/></c></b></a>", limits).code, Code::kLimit);
  EXPECT_EQ(Refused("<a>123</a>", {.max_bytes = 9}).code, Code::kLimit);
}

}  // namespace
}  // namespace bartizan::data
