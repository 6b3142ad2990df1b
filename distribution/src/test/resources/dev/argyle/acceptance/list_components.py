# SPDX-License-Identifier: Apache-2.0
"""Prints a line for each component of a CycloneDX bill: purl, SHA-256 or -, licences."""
import json
import sys

with open(sys.argv[1], encoding="utf-8") as file:
    bill = json.load(file)
assert bill["bomFormat"] == "CycloneDX", bill["bomFormat"]
for component in bill["components"]:
    digest = next((each["content"] for each in component.get("hashes", [])), "-")
    licences = [each.get("expression") or each["license"]["name"] for each in component["licenses"]]
    print(component["purl"], digest, *licences)
