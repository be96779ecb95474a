using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Shiji.Kernel.Access;
using Shiji.Kernel.Modules;
using Shiji.Kernel.Notices;

namespace Shiji.Ui;

/// <summary>管理外框 — the frame of pages that look at no organisation and no period: accounts, posts, the log.</summary>
public sealed partial class OfficeLayout
{
    [Inject] private Acting Acting { get; set; } = null!;

    [Inject] private ModuleList Modules { get; set; } = null!;

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    // Null until it is read: the page must not read the database beside it.
    private int? _unread;

    [Inject] private ReadNotices Notices { get; set; } = null!;

    protected override async Task OnInitializedAsync() => _unread = await Notices.UnreadAsync(Http.RequestAborted);

    private bool HasFigures => Acting.Now.May(Permission.ReadFigures);

    private string Home => HasFigures ? "/" : "/account";

    private MenuGroup Office => OfficeMenu.Group(Acting.Now, Http.Request.Path.Value ?? "");

    private List<MenuGroup> Menu => [.. HasFigures ? new[] { new MenuGroup("总览", [new("首页", "/") { Glyph = Glyph.Home }]) } : [], .. OfficeMenu.OfModules(Modules, Acting.Now, Http.Request.Path.Value ?? ""), Office];

    private List<MenuEntry> Thumb => [.. Menu.SelectMany(g => g.Entries).Take(4)];
}
