using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Registers;
using Shiji.Kernel.Requests;

namespace Shiji.Web.Tests.Districts;

/// <summary>What the small district asked of its communities: a register for May 2022, answered by one of them, complained of by the same.</summary>
internal static class SmallRequests
{
    public static Guid Thing { get; } = new("018a0000-0000-7000-8000-0000000000e1");

    public static async Task RecordAsync(ShijiDb db)
    {
        var at = new DateTime(2022, 6, 2, 4, 0, 0, DateTimeKind.Utc);
        var root = await db.Set<Organisation>().SingleAsync(o => o.Code == SmallDistrict.Root);
        var here = await db.Set<Organisation>().SingleAsync(o => o.Code == SmallDistrict.Community);
        var register = await db.Set<Register>().SingleAsync(r => r.Key == "volunteer.service");
        db.Add(new DataRequest { Id = Thing, OrganisationId = root.Id, RegisterId = register.Id, NodeId = root.Id, Level = RequestLevel.Community, Rhythm = RequestRhythm.Once, From = new(2022, 5, 1), Until = new(2022, 6, 1), DueDays = 5, Minutes = 15, Basis = "区里的年度工作要点", Because = AgainBecause.Finer, Why = "要到场次", IssuedAt = at, IssuedBy = "样本区书记" });
        db.Add(new HandIn { Id = Thing, RequestId = Thing, OrganisationId = here.Id, From = new(2022, 5, 1), Day = new(2022, 5, 31), State = HandInState.Standing, Rows = 3, Took = 9, At = at, By = "样本社区书记" });
        db.Add(new Complaint { Id = Thing, RequestId = Thing, OrganisationId = here.Id, Text = "和月报重复", At = at, By = "样本社区书记" });
        await db.SaveChangesAsync();
    }
}
