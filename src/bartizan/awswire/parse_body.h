#pragma once
// Readers of the two body forms. Internal to this module. They recurse as deep as the document,
// whose depth data/json.h and data/xml.h have bounded.
#include "bartizan/awswire/parse_values.h"
#include "bartizan/data/xml.h"

namespace bartizan::awswire::internal {

// Turns parsed JSON into the value tree of the shape, in place: what fits stays where it is.
bool ReadJson(const Service& service, uint16_t shape, data::Json& value, Mismatch& mismatch);

// The element of an XML body as a value of the referenced shape.
bool ReadXml(const Service& service, const Member& member, data::XmlElement element,
             data::Json& out, Mismatch& mismatch);
// The members of a structure that stand below (or as attributes of) the element.
bool ReadXmlMembers(const Service& service, const Shape& shape, data::XmlElement element,
                    data::JsonObject& out, Mismatch& mismatch);

// Members that travel as headers or as the status.
bool ReadHeaders(const Service& service, const Shape& shape, const WireResponse& response,
                 data::JsonObject& out, Mismatch& mismatch);

}  // namespace bartizan::awswire::internal
