"""The palette: the one place where colours are written down.

Every colour on the screen has a role, and the role is its name here. Style sheets and
painters ask for roles; light and dark differ only in this file.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """One theme's colours, each `#RRGGBB`, by role."""

    name: str
    dark: bool
    window: str
    panel: str
    raised: str
    paper: str
    sunken: str
    hover: str
    line: str
    line2: str
    border: str
    text: str
    text2: str
    text3: str
    accent: str
    accent_hover: str
    accent_text: str
    on_accent: str
    accent_soft: str
    accent_line: str
    mark: str
    mark_line: str
    mark_text: str
    ok: str
    ok_soft: str
    ok_line: str
    retry: str
    retry_soft: str
    retry_line: str
    a: str
    a_soft: str
    a_line: str
    b: str
    b_soft: str
    b_line: str
    o: str
    o_soft: str
    o_line: str
    danger: str

    def colours(self) -> dict[str, str]:
        """Give every colour by the name of its role."""
        return {role: str(value) for role, value in asdict(self).items() if role not in NOT_COLOURS}


TOE = 0.04045
"""Below this channel value the sRGB transfer curve is a straight line."""
NOT_COLOURS = frozenset({"name", "dark"})

LIGHT = Tokens(
    name="light",
    dark=False,
    window="#F3F2EE",
    panel="#FFFFFF",
    raised="#FFFFFF",
    paper="#FDFCF8",
    sunken="#F7F6F2",
    hover="#ECEAE4",
    line="#E6E3DB",
    line2="#D5D1C6",
    border="#8A867A",
    text="#1E1D1A",
    text2="#545149",
    text3="#6B675D",
    accent="#4150BD",
    accent_hover="#35429F",
    accent_text="#3A48AE",
    on_accent="#FFFFFF",
    accent_soft="#ECEEFB",
    accent_line="#C6CCF2",
    mark="#FBF3A2",
    mark_line="#958700",
    mark_text="#1E1D1A",
    ok="#0A6B5A",
    ok_soft="#E1F3EE",
    ok_line="#8CCBBB",
    retry="#4A5364",
    retry_soft="#EFF1F4",
    retry_line="#B9C0CC",
    a="#8A3A7C",
    a_soft="#FAF2F8",
    a_line="#E3C3DC",
    b="#7E4F12",
    b_soft="#FBF4EA",
    b_line="#E5CFB0",
    o="#4F5763",
    o_soft="#EEF0F2",
    o_line="#C5CAD1",
    danger="#A8261C",
)

DARK = Tokens(
    name="dark",
    dark=True,
    window="#131312",
    panel="#1B1B19",
    raised="#242422",
    paper="#1A1A18",
    sunken="#171716",
    hover="#2A2A27",
    line="#2E2D2A",
    line2="#3D3B37",
    border="#7F7B72",
    text="#EEECE6",
    text2="#BDB9AF",
    text3="#9C978C",
    accent="#5565DC",
    accent_hover="#4856C6",
    accent_text="#A9B3FF",
    on_accent="#FFFFFF",
    accent_soft="#262A45",
    accent_line="#414A82",
    mark="#4A4610",
    mark_line="#D9CE4C",
    mark_text="#FCF8D8",
    ok="#62D0B5",
    ok_soft="#15322B",
    ok_line="#2D6B5B",
    retry="#B4BDCB",
    retry_soft="#262A30",
    retry_line="#4A525E",
    a="#DC9DD0",
    a_soft="#372333",
    a_line="#6D4364",
    b="#E3B27C",
    b_soft="#37291A",
    b_line="#6E5538",
    o="#B3BAC4",
    o_soft="#2A2D31",
    o_line="#4C525A",
    danger="#FF9A8F",
)


def high_contrast(tokens: Tokens) -> Tokens:
    """Give the theme with visible borders, stronger meta text and no soft fills behind text.

    The fill of what is selected stays, and so do the shares of a progress bar.
    """
    return replace(
        tokens,
        name=f"{tokens.name}-high-contrast",
        line2=tokens.border,
        text3=tokens.text2,
        a_soft=tokens.raised,
        a_line=tokens.a,
        b_soft=tokens.raised,
        b_line=tokens.b,
        o_soft=tokens.raised,
        o_line=tokens.o,
        ok_soft=tokens.raised,
        ok_line=tokens.ok,
        retry_soft=tokens.raised,
        retry_line=tokens.retry,
    )


def contrast(first: str, second: str) -> float:
    """Give the WCAG 2 contrast ratio of two `#RRGGBB` colours, 1 to 21."""
    brighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    """Undo the sRGB transfer curve (IEC 61966-2-1)."""
    return channel / 12.92 if channel <= TOE else float(((channel + 0.055) / 1.055) ** 2.4)
