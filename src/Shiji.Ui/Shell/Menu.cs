namespace Shiji.Ui;

/// <summary>菜单组 — one chapter of the report and the pages under it.</summary>
public sealed record MenuGroup(string Title, IReadOnlyList<MenuEntry> Entries);

/// <summary>菜单项 — one page; <paramref name="Waiting"/> is how many things wait there for me.</summary>
public sealed record MenuEntry(string Text, string Href, bool Current = false, int Waiting = 0, Glyph Glyph = Glyph.Record);

/// <summary>层级 — one step of the organisation tree on the way to where I am.</summary>
public sealed record Crumb(string Text, string? Href = null);

/// <summary>统计期选项 — one period I may look at; the address keeps the page I am on.</summary>
public sealed record PeriodChoice(string Text, string Href, bool Current = false, bool Closed = false);

/// <summary>当前用户 — my name, the post I act in, and my own pages (换岗位、退出).</summary>
public sealed record Viewer(string Name, string Post, IReadOnlyList<MenuEntry> Entries);
