using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Shiji.Kernel.Access;
using Shiji.Kernel.Modules;
using Shiji.Kernel.Notices;
using Shiji.Kernel.Results;
using Shiji.Ui;

namespace Shiji.Workbench;

/// <summary>工作台外框 — finds out where the reader looks, then lets the page speak; so a page never reads the database beside it.</summary>
public sealed partial class WorkbenchLayout
{
    private Where? _where;
    private Refusal? _refusal;
    private List<PeriodChoice> _periods = [];
    private List<MenuGroup> _menu = [];
    private List<MenuEntry> _thumb = [];
    private List<Crumb> _trail = [];
    private int _unread;

    [Inject] private ReadNotices Notices { get; set; } = null!;

    [Inject] private ModuleList Modules { get; set; } = null!;

    [Inject] private WhereReader Reader { get; set; } = null!;

    [Inject] private Acting Acting { get; set; } = null!;

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        var (where, refusal, status) = await Reader.ReadAsync(Http, Http.RequestAborted);
        if (refusal is not null) Http.Answer(status);
        _periods = [.. where.Horizon.Choices(where.Period).Select(p => new PeriodChoice(p.Name, where.Here(p), p == where.Period))];
        _trail = [.. where.Trail.Select(o => new Crumb(o.Called(), where.Here(o.Code)))];
        _menu = [new("总览", MenuOf(where)), new("按篇章看指标", [.. Chapters.Of(where.Catalogue).Select(c => Entry(where, c, "/indicators", ("chapter", c)))]), .. OfficeMenu.OfModules(Modules, Acting.Now, where.Address), OfficeMenu.Group(Acting.Now, where.Address)];
        _thumb = [.. MenuOf(where).Where(e => e.Glyph != Glyph.Record).Take(4)];
        _unread = await Notices.UnreadAsync(Http.RequestAborted);
        (_where, _refusal) = (where, refusal);
    }

    private List<MenuEntry> MenuOf(Where where) =>
    [
        Entry(where, "首页", "/") with { Glyph = Glyph.Home },
        Entry(where, "看板", "/dashboards"),
        Entry(where, "指标", "/indicators") with { Glyph = Glyph.Figure },
        Entry(where, "组织", "/organisations") with { Glyph = Glyph.Tree },
        Entry(where, "总结", "/summary") with { Glyph = Glyph.Document },
        Entry(where, "结账", "/closings"),
        Entry(where, "成文", "/publications"),
        Entry(where, "核稿", "/check"),
        Entry(where, "发现的问题", "/findings"),
        Entry(where, "台账", "/registers"),
        Entry(where, "报数要求", "/requests"),
        Entry(where, "报数负担", "/burden"),
        .. Acting.Now.May(Permission.ReadPeople) ? new[] { Entry(where, "人员", "/people") } : [],
        Entry(where, "规则", "/rules"),
    ];

    private static MenuEntry Entry(Where where, string text, string path, params (string Name, string? Value)[] more)
    {
        var chapter = where.Filters.FirstOrDefault(f => f.Name == "chapter").Value;
        var here = path == "/" ? where.Address == "/" : where.Address == path || where.Address.StartsWith(path + "/", StringComparison.Ordinal);
        return new(text, where.To(path, more), here && (path != "/indicators" || chapter == more.FirstOrDefault().Value));
    }
}
