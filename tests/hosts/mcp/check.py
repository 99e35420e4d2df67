"""The Python client, newest protocol: lists, calls, reads events of a watched trigger."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
from typing import Any

from mcp import Client, StdioServerParameters

BIN = os.environ["ECWID_NODES_BIN"]


async def call(client: Client, name: str, arguments: dict[str, Any]) -> Any:
    answer = await client.call_tool(name, arguments)
    assert not answer.is_error, answer
    return answer.structured_content


async def main() -> None:
    arguments = ["mcp", "--trigger", "order.created", "--every", "1s"]
    parameters = StdioServerParameters(command=BIN, args=arguments, env=dict(os.environ))
    async with Client(parameters) as client:
        tools = (await client.list_tools()).tools
        assert {"search_nodes", "order_get", "order_fulfill"} <= {tool.name for tool in tools}
        bought = json.loads(subprocess.check_output([BIN, "emulator", "order", "--paid", "--json"]))
        order = (await call(client, "order_get", {"orderId": bought["orderId"]}))["result"]
        await call(client, "order_fulfill", {"orderId": order["id"], "trackingNumber": "PY1"})
        shipped = (await call(client, "order_get", {"orderId": order["id"]}))["result"]
        assert shipped["trackingNumber"] == "PY1", shipped
        for _ in range(60):
            read = await client.read_resource("ecwid://events/recent")
            events = json.loads(read.contents[0].text)
            if any(event["objectId"] == order["id"] for event in events):
                break
            await asyncio.sleep(0.5)
        else:
            raise AssertionError("the watched trigger brought no event")
    print(json.dumps({"workflows": 1}))


asyncio.run(main())
