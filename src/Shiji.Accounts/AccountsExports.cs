using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Shiji.Exports;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Logs;
using Shiji.Kernel.Time;
using Shiji.Sheets.Books;
using Shiji.Ui;

namespace Shiji.Accounts;

/// <summary>账号导出 — the lists of accounts, posts and the log as workbooks, by the same queries as their pages.</summary>
public static class AccountsExports
{
    internal const string Accounts = "/accounts/export";
    internal const string Posts = "/posts/export";
    internal const string Keys = "/keys/export";
    internal const string Log = "/log/export";

    private const string Names = "账号和岗位上的姓名是办理人，不脱敏；口令、密钥和动态码不导出。";
    private const string Logged = "日志照原文导出；密封的内容在日志里本来就没有。";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Accounts, AccountsAsync).RequireAuthorization(new NeedsAttribute(Permission.ManageAccounts));
        routes.MapGet(Posts, PostsAsync).RequireAuthorization(new NeedsAttribute(Permission.GrantPosts, Permission.ManageRights));
        routes.MapGet(Keys, KeysAsync).RequireAuthorization(new NeedsAttribute(Permission.ManageRights));
        routes.MapGet(Log, LogAsync).RequireAuthorization(new NeedsAttribute(Permission.ReadLog));
    }

    private static Task AccountsAsync(HttpContext http, string? text, ShijiDb db, DistrictClock clock, SendList send) => send.DoAsync(http, ExportedList.Of("账号", "account",
    [
        new("姓名", l => l.Account.Name),
        new("用户名", l => l.Account.UserName),
        new("状态", l => l.Account.State(clock)),
        new("第二要素", l => l.Account.SecondFactor(l.Passkeys)),
        new("最近登录", l => l.Account.SignedInAt is { } at ? Minute(clock, at) : "没有登录过"),
        new("开立", l => Minute(clock, l.Account.CreatedAt)),
    ], AccountLine.Of(db, AccountList.Of(db, text)).AsAsyncEnumerable()) with
    { Masking = Names, Marks = [Today(clock)], Filter = Asked("姓名或用户名", text) });

    private static Task PostsAsync(HttpContext http, string? text, string? ended, ShijiDb db, DistrictClock clock, SendList send) => send.DoAsync(http, ExportedList.Of("岗位", "post",
    [
        new("姓名", l => l.Name),
        new("组织", l => l.Organisation, Width: 28),
        new("角色", l => l.RoleWord),
        new("起", l => l.Post.From, ColumnKind.Day, 12),
        new("止（含当天）", l => l.Post.Until?.AddDays(-1), ColumnKind.Day, 12),
        new("状态", l => l.StateOn(clock.Today)),
        new("授岗", l => l.Post.GrantedBy),
        new("依据", l => l.Post.Reason, Width: 28),
    ], PostList.Of(db, text, ended == "1", clock.Today).AsAsyncEnumerable()) with
    { Masking = Names, Marks = [Today(clock)], Filter = [.. Asked("姓名或组织", text), ("范围", ended == "1" ? "包括已结束的" : "在任和未到任")] });

    private static Task KeysAsync(HttpContext http, string? ended, ShijiDb db, DistrictClock clock, SendList send) => send.DoAsync(http, ExportedList.Of("接口密钥", "api_key",
    [
        new("用途", l => l.Key.Name),
        new("谁的", l => l.Owner),
        new("岗位", l => l.Post, Width: 28),
        new("权限", l => l.Key.Rights.Word(), Width: 28),
        new("开头", l => l.Key.Opening),
        new("开立", l => Minute(clock, l.Key.MadeAt)),
        new("到期", l => Minute(clock, l.Key.ExpiresAt)),
        new("最近使用", l => l.Key.UsedAt is { } at ? Minute(clock, at) : "没有用过"),
        new("状态", l => l.StateAt(clock.UtcNow), Width: 28),
    ], KeysPage.Of(db, ended, clock.UtcNow).AsAsyncEnumerable()) with
    { Masking = Names, Marks = [Today(clock)], Filter = [("范围", ended == "1" ? "包括收回和到期的" : "在用的")] });

    private static Task LogAsync(HttpContext http, ShijiDb db, DistrictClock clock, SendList send)
    {
        var filter = LogFilter.Read(http.Request.Query);
        return send.DoAsync(http, ExportedList.Of("日志", "log_entry",
        [
            new("编号", (LogEntry e) => e.Id, ColumnKind.Whole, 10),
            new("时间", e => clock.LocalOf(e.At).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), Width: 20),
            new("谁", e => e.Who),
            new("岗位", e => e.Post, Width: 28),
            new("动作", e => e.Act.Word()),
            new("事项", e => LogWords.Of(e)),
            new("对象", e => e.SubjectId, Width: 38),
            new("说明", e => e.Reason, Width: 40),
            new("网络地址", e => e.Address),
            new("改前", e => e.Before, Width: 40),
            new("改后", e => e.After, Width: 40),
        ], filter.AllAsync(db, clock)) with
        { Masking = Logged, Marks = [Today(clock)], Filter = [.. filter.Words] });
    }

    private static (string, string)[] Asked(string name, string? text) => string.IsNullOrWhiteSpace(text) ? [] : [(name, text.Trim())];

    private static string Minute(DistrictClock clock, DateTime utc) => clock.LocalOf(utc).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static string Today(DistrictClock clock) => clock.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
