using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Shiji.Exports;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Time;
using Shiji.Sheets.Books;
using Shiji.Ui;

namespace Shiji.Volunteering;

/// <summary>导出志愿者和队伍 — the lists as workbooks, masked as on their pages and by the same queries.</summary>
public static class VolunteersExport
{
    internal const string Volunteers = "/volunteers/export";
    internal const string Teams = "/teams/export";

    public static void Map(IEndpointRouteBuilder routes)
    {
        // What names people needs 导出名单 as well as what its page needs.
        routes.MapGet(Volunteers, VolunteersAsync).RequireAuthorization(new NeedsAttribute(Permission.ReadPeople), new NeedsAttribute(Permission.ExportLists));
        routes.MapGet(Teams, TeamsAsync).RequireAuthorization(new NeedsAttribute(Permission.ReadRecords));
    }

    private static async Task VolunteersAsync(HttpContext http, ShijiDb db, RuleReader reader, DistrictClock clock, SendList send)
    {
        var (asked, words, rules) = (VolunteerList.Read(http.Request.Query), await ServiceWords.ReadAsync(db, http.RequestAborted), await reader.OnAsync(clock.Today, http.RequestAborted));
        var dormant = rules.DormantBefore(clock.Today);
        await send.DoAsync(http, ExportedList.Of("志愿者", "volunteer",
        [
            new("编号", (VolunteerLine l) => l.Number, Width: 12),
            new("姓名", l => l.Name),
            new("状态", l => l.Volunteer.IsDormant(dormant) ? VolunteerWords.Dormant : l.Volunteer.State.Word(), Width: 10),
            new("主组织", l => l.Organisation, Width: 28),
            new("技能", l => words.Names(ServiceWordKind.Skill, l.Volunteer.Skills), Width: 28),
            new("语言", l => words.Names(ServiceWordKind.Language, l.Volunteer.Languages)),
            new("意向类别", l => words.Names(ServiceWordKind.Category, l.Volunteer.Categories), Width: 28),
            new("可服务时间", l => FreeTimes.Words(l.Volunteer.Times), Width: 28),
            new("讲师专长", l => l.Volunteer.Speciality),
            new("最近服务日", l => l.Volunteer.LastServedOn, ColumnKind.Day, 12),
            new("注册日", l => l.Volunteer.Day, ColumnKind.Day, 12),
        ], asked.AllAsync(db, rules, clock.Today)) with
        { Masking = ExportedList.NamesMasked, Marks = [Today(clock)], Filter = [.. asked.Words(words)] });
    }

    private static Task TeamsAsync(HttpContext http, ShijiDb db, DistrictClock clock, SendList send)
    {
        var asked = TeamList.Read(http.Request.Query);
        return send.DoAsync(http, ExportedList.Of("志愿者队伍", "team",
        [
            new("队伍", (TeamLine l) => l.Team.Name, Width: 28),
            new("类别", l => l.Team.Kind.Word(), Width: 10),
            new("状态", l => l.Team.State.Word(), Width: 10),
            new("所属组织", l => l.Organisation, Width: 28),
            new("服务区域", l => l.Team.Area, Width: 28),
            new("备案号", l => l.Team.FilingNo),
            new("在队人数", l => l.Members, ColumnKind.Whole, 10),
            new("成立日", l => l.Team.State is TeamState.Applied or TeamState.Returned ? null : l.Team.Day, ColumnKind.Day, 12),
            new("注销日", l => l.Team.Until, ColumnKind.Day, 12),
        ], asked.AllAsync(db)) with
        { Marks = [Today(clock)], Filter = [.. asked.Words()] });
    }

    private static string Today(DistrictClock clock) => clock.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
