#pragma once
// What a message looks like to SNS. Pure. Private to notify/.
// (https://docs.aws.amazon.com/sns/latest/api/API_Publish.html)
#include <string>
#include <string_view>

#include "bartizan/aws/arn.h"
#include "bartizan/notify/notify.h"

namespace bartizan::notify {

// The parts of the topic's ARN; kInvalid when it names no topic.
Result<aws::Arn> ParseTopic(std::string_view topic);

// One line of printable ASCII that does not begin with a space; other characters become "?".
std::string SubjectFor(std::string_view subject);

// The text, an empty line, and a JSON object of "event", "id" and "detail". Where SNS takes less
// than that, the detail is left out (the object tells its size), then the text is cut, with a note.
std::string BodyFor(const Message& message);

// The input of Publish.
data::JsonObject PublishInput(const Message& message);

}  // namespace bartizan::notify
