using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Shiji.Exports;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Time;
using Shiji.Sheets.Books;
using Shiji.Ui;

namespace Shiji.Volunteering;

/// <summary>导出队长和讲师 — masked as on their pages and by the same queries.</summary>
public static class TrainingExports
{
    internal const string Leaders = "/teams/training/export";
    internal const string Trainers = "/volunteers/trainers/export";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Leaders, LeadersAsync).RequireAuthorization(new NeedsAttribute(Permission.ReadRecords), new NeedsAttribute(Permission.ExportLists));
        routes.MapGet(Trainers, TrainersAsync).RequireAuthorization(new NeedsAttribute(Permission.ReadPeople), new NeedsAttribute(Permission.ExportLists));
    }

    private static async Task LeadersAsync(HttpContext http, ShijiDb db, OrganisationDirectory directory, LeaderTraining training, DistrictClock clock, SendList send)
    {
        var asked = LeaderList.Read(http.Request.Query);
        var taken = await asked.TakeAsync(db, directory, training, http.RequestAborted);
        if (!taken.Ok)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        await send.DoAsync(http, ExportedList.Of("队长头雁培训", "team",
        [
            new("人员编号", (LeaderLine l) => l.Leader.Person, ColumnKind.Whole, 12),
            new("姓名", l => l.Name),
            new("队伍", l => l.Leader.TeamNames, Width: 36),
            new("最近受训", l => l.Leader.Last, ColumnKind.Day, 12),
            new("有效至（不含）", l => l.Leader.Until, ColumnKind.Day, 14),
            new("有效", l => l.Standing, Width: 12),
        ], taken.Value.ToAsyncEnumerable()) with
        { Masking = ExportedList.NamesMasked, Marks = [Chosen.Today(clock)], Filter = [.. Chosen.By("单位", asked.Unit), .. Chosen.By("培训", asked.Word)] });
    }

    private static Task TrainersAsync(HttpContext http, ShijiDb db, TrainingRecord record, DistrictClock clock, SendList send)
    {
        var asked = TrainerList.Read(http.Request.Query);
        return send.DoAsync(http, ExportedList.Of("讲师", "volunteer",
        [
            new("编号", (TrainerLine l) => l.Line.Number, Width: 12),
            new("姓名", l => l.Line.Name),
            new("专长", l => l.Line.Volunteer.Speciality, Width: 28),
            new("街道", l => l.Street),
            new("主组织", l => l.Line.Organisation, Width: 28),
            new("认定日", l => l.Line.Volunteer.TrainerSince, ColumnKind.Day, 12),
            new("讲过的场数", l => l.Taught, ColumnKind.Whole, 10),
        ], asked.AllAsync(db, record, clock.Today, http.RequestAborted)) with
        { Masking = ExportedList.NamesMasked, Marks = [Chosen.Today(clock)], Filter = [.. asked.Words] });
    }
}
