using Shiji.Kernel.Access;
using Shiji.Kernel.Modules;

namespace Shiji.Ui;

/// <summary>管理菜单 — who somebody is, and the pages on accounts, posts, the log, imports and jobs that their post opens.</summary>
public static class OfficeMenu
{
    public const string Notices = "/account/notices";

    private static readonly (string Text, string Href, Permission[] AnyOf)[] Pages =
    [
        ("岗位", "/posts", [Permission.GrantPosts, Permission.ManageRights]),
        ("账号管理", "/accounts", [Permission.ManageAccounts]),
        ("日志", "/log", [Permission.ReadLog]),
        ("导入", "/imports", [Permission.ImportFiles]),
        ("后台任务", "/jobs", [Permission.ReadRecords, Permission.ManageAccounts]),
        ("接口密钥", "/keys", [Permission.ManageRights]),
    ];

    /// <param name="unread">Notices; said here too, for on a phone the bar above has no room for them.</param>
    public static Viewer Viewer(Actor actor, int unread) => new(actor.Name, actor.Post, [new("我的账号与岗位", "/account"), new(unread > 0 ? $"提醒（{unread}）" : "提醒", Notices), new("退出", "/sign-out")]);

    /// <summary>What the modules bring, for whoever may open it; where one page lies under another, the nearer one is the current.</summary>
    public static IEnumerable<MenuGroup> OfModules(ModuleList modules, Actor actor, string address)
    {
        var open = modules.Pages.Where(p => p.IsFor(actor)).ToList();
        var here = open.Where(p => address == p.Href || address.StartsWith(p.Href + "/", StringComparison.Ordinal)).MaxBy(p => p.Href.Length);
        return open.GroupBy(p => p.Group).Select(g => new MenuGroup(g.Key, [.. g.Select(p => new MenuEntry(p.Text, p.Href, p == here))]));
    }

    public static MenuGroup Group(Actor actor, string address) => new("账号与岗位",
    [
        new("我的账号", "/account", address == "/account" || address.StartsWith("/account/", StringComparison.Ordinal)) { Glyph = Glyph.Me },
        .. Pages.Where(p => p.AnyOf.Any(actor.May)).Select(p => new MenuEntry(p.Text, p.Href, address == p.Href || address.StartsWith(p.Href + "/", StringComparison.Ordinal))),
    ]);
}
