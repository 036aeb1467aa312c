"""How an extension adds an operation to moto or changes one.

    @operation("securityhub", "BatchUpdateFindings", path="/findings/batchupdate")
    def batch_update(response, given): return {…}

The function gets moto's response object (current_account, region, headers) and the parsed input,
named as in botocore's model, and returns the output likewise; moto serializes it in the service's
protocol. `before` sees the input first and may refuse it, `after` may change what moto answers.
Refusing is raising `Refused(code, message)`.
"""

import collections
import functools
import importlib
import importlib.util
import pathlib
import sys
import threading

import flask
from botocore.parsers import create_parser
from moto.core.exceptions import ServiceException
from moto.core.parse import PROTOCOL_PARSERS
from moto.core.request import determine_request_protocol, normalize_request
from moto.core.responses import ActionResult
from moto.core.utils import camelcase_to_underscores, get_service_model

RESPONSES = {  # signing name: module of moto, its response class
    "cloudtrail": ("moto.cloudtrail", "CloudTrailResponse"),
    "codepipeline": ("moto.codepipeline", "CodePipelineResponse"),
    "ec2": ("moto.ec2", "EC2Response"),
    "iam": ("moto.iam", "IamResponse"),
    "kms": ("moto.kms", "KmsResponse"),
    "securityhub": ("moto.securityhub", "SecurityHubResponse"),
    "ssm": ("moto.ssm", "SimpleSystemManagerResponse"),
}
# Knobs that tests set on /bartizan/settings.
SETTINGS = {
    "page_size": 0,
    "pending_looks": 1,
    "verify": False,
    "failing_actions": [],
    "command_results": [],
    "unmanaged_instances": [],
    "silent_instances": [],
    "agent_needs_profile": False,
    "run_commands": "",
    "time_factor": 1,
    "screenshot": "",
    "console_output": None,
}
DEFAULTS = dict(SETTINGS)
# The key that may do everything: what runs "on instances" has it.
ROOT_KEY = {}
# Calls for CloudTrail, oldest first.
CALLS = collections.deque(maxlen=10_000)


class Refused(ServiceException):
    """A typed error of a service."""

    def __init__(self, code, message):
        super().__init__(code, message)


@functools.cache
def response_class(service):
    module, name = RESPONSES[service]
    return getattr(importlib.import_module(module + ".responses"), name)


def add_path(service, path):
    urls = importlib.import_module(RESPONSES[service][0] + ".urls")
    urls.url_paths.setdefault("{0}" + path + "$", response_class(service).dispatch)


def parsed_input(response):
    """The request's parameters under their names in botocore's model."""
    described = get_service_model(response.boto3_service_name).operation_model(
        response._get_action()
    )
    request = normalize_request(flask.request)
    parser = PROTOCOL_PARSERS[
        determine_request_protocol(described.service_model, request.content_type)
    ](described)
    return (
        parser.parse(
            {
                "method": request.method,
                "values": request.values,
                "headers": request.headers,
                "body": request.data,
                "url_path": request.path,
                "url_params": response.uri_match.groupdict() if response.uri_match else {},
            }
        )
        or {}
    )


def operation(service, name, path=None):
    """A new operation, or one that replaces moto's."""

    def install(function):
        cls = response_class(service)
        setattr(
            cls,
            camelcase_to_underscores(name),
            lambda response: ActionResult(function(response, parsed_input(response)) or {}),
        )
        if path:
            add_path(service, path)
        return function

    return install


def before(service, *names):
    """Sees the input of moto's operations; raises Refused, or returns nothing."""

    def install(function):
        for name in names:
            wrap(service, name, check=function)
        return function

    return install


def after(service, *names):
    """Gets input and parsed output of moto's operations; may change or replace the output."""

    def install(function):
        for name in names:
            wrap(service, name, edit=function)
        return function

    return install


def wrap(service, name, check=None, edit=None):
    cls, attribute = response_class(service), camelcase_to_underscores(name)
    original = getattr(cls, attribute)

    def wrapped(response):
        given = parsed_input(response)
        if check:
            check(response, given)
        result = original(response)
        if not edit:
            return result
        output = parsed_output(response, result)
        return ActionResult(edit(response, given, output) or output)

    setattr(cls, attribute, wrapped)


def parsed_output(response, result):
    if isinstance(result, ActionResult):
        status, headers, body = response.serialized(result)
    elif isinstance(result, str):
        status, headers, body = 200, {}, result
    else:
        status, headers, body = response._transform_response({}, result)
    described = get_service_model(response.boto3_service_name)
    protocol = determine_request_protocol(described, response.headers.get("Content-Type", ""))
    shape = described.operation_model(response._get_action()).output_shape
    body = body.encode() if isinstance(body, str) else body
    parsed = create_parser(protocol).parse(
        {"status_code": status, "headers": headers, "body": body}, shape
    )
    parsed.pop("ResponseMetadata", None)
    return parsed


def page(items, given, limit_key, token_key, default=0, bad_token="InvalidParameterValue"):
    """(items of this page, next token or None). Tokens that are not ours are refused."""
    start = 0
    token = given.get(token_key)
    if token:
        if (
            not str(token).startswith("page-")
            or not str(token)[5:].isdigit()
            or int(token[5:]) > len(items)
        ):
            raise Refused(bad_token, "The token is not valid")
        start = int(token[5:])
    sizes = [int(size) for size in (given.get(limit_key), SETTINGS["page_size"], default) if size]
    end = start + min(sizes) if sizes else len(items)
    return items[start:end], f"page-{end}" if end < len(items) else None


def begin(item, attribute, meanwhile, *after_that):
    """Starts a change that a client has to wait for: each state is shown `pending_looks` times."""
    item.bartizan_change = [attribute, [meanwhile, *after_that], SETTINGS["pending_looks"]]
    setattr(item, attribute, meanwhile)
    if not SETTINGS["pending_looks"]:
        setattr(item, attribute, after_that[-1])


def look(item):
    """To be called before an item is shown: goes on to the next state after enough looks."""
    attribute, states, looks = getattr(item, "bartizan_change", ("", [], 0))
    if len(states) < 2 or getattr(item, attribute) == states[-1]:
        return
    if looks:
        item.bartizan_change[2] -= 1
        return
    item.bartizan_change[1:] = [states[1:], SETTINGS["pending_looks"] - 1]
    setattr(item, attribute, states[1])


def state(backend, name, make):
    """Our own data beside moto's: gone with the backend when moto is reset."""
    return backend.__dict__.setdefault("bartizan_" + name, make())


EXTENSIONS = pathlib.Path(__file__).parent.parent / "extensions"
_loaded, _lock = set(), threading.Lock()


def load(service):
    """Loads ../extensions/SERVICE*.py at a service's first call, which keeps the start short."""
    with _lock:
        if service not in RESPONSES or service in _loaded:
            return
        _loaded.add(service)
        for path in sorted(EXTENSIONS.glob(f"{service}*.py")):
            spec = importlib.util.spec_from_file_location(f"bartizan_{path.stem}", path)
            sys.modules[spec.name] = importlib.util.module_from_spec(spec)
            spec.loader.exec_module(sys.modules[spec.name])
