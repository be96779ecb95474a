using Microsoft.EntityFrameworkCore;
using Shiji.Activities;
using Shiji.Kernel.People;
using Shiji.Web.Tests.Districts;

namespace Shiji.Web.Tests;

/// <summary>Hours in notice, as a stranger sees them and as somebody who knows better.</summary>
public sealed class PublicityPageTests(ServedDistrict district)
{
    [Fact]
    public async Task Anybody_reads_them_masked_and_whoever_is_signed_in_may_object()
    {
        var (session, row) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var name = await district.DoAsync(async (_, db) =>
        {
            var held = await db.Set<ActivitySession>().AsNoTracking().SingleAsync(s => s.Id == SmallActivities.Held);
            var attendance = await db.Set<Attendance>().AsNoTracking().SingleAsync(a => a.Id == SmallActivities.Attendance);
            (held.Id, held.State) = (session, SessionState.Planned);
            (attendance.Id, attendance.SessionId, attendance.State, attendance.Minutes) = (row, session, AttendanceState.Noticed, 95);
            db.AddRange(held, attendance);
            await db.SaveChangesAsync();
            return await db.Set<Person>().Where(p => p.Id == attendance.PersonId).Select(p => p.Name).SingleAsync();
        });
        try
        {
            using var stranger = new Visitor(district.Address);
            Assert.Contains($"/publicity/{session}", (await stranger.GetAsync("/publicity")).Links);
            var page = await stranger.GetAsync($"/publicity/{session}");
            Assert.Contains("95分钟", page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(name, page.Html, StringComparison.Ordinal);
            Assert.DoesNotContain("（1）", page.Text, StringComparison.Ordinal); // nor the number of their file
            Assert.Null(page.Document.QuerySelector("select[name=line]"));

            using var officer = await Visitor.SignInAsync(district.Address, Users.NextOfficer);
            var refused = await officer.FillAsync($"/publicity/{session}", "object", ("line", $"{row}"), ("reason", ""));
            Assert.Equal((422, $"{row}"), (refused.Status, refused.Document.QuerySelector("select[name=line] option[selected]")!.GetAttribute("value")));
            Assert.Equal(302, (await officer.FillAsync($"/publicity/{session}", "object", ("line", $"{row}"), ("reason", "那天他不在"))).Status);
            Assert.Contains("有异议，核实中", (await stranger.GetAsync($"/publicity/{session}")).Text, StringComparison.Ordinal);
            Assert.DoesNotContain("那天他不在", (await stranger.GetAsync($"/publicity/{session}")).Text, StringComparison.Ordinal);
            Assert.Contains("那天他不在", (await district.Secretary.GetAsync($"/sessions/{session}/confirm")).Text, StringComparison.Ordinal);
        }
        finally
        {
            await district.DoAsync(async (_, db) =>
            {
                db.RemoveRange(await db.Set<Anomaly>().Where(a => a.SessionId == session).ToListAsync());
                db.RemoveRange(await db.Set<Attendance>().Where(a => a.Id == row).ToListAsync());
                db.RemoveRange(await db.Set<ActivitySession>().Where(a => a.Id == session).ToListAsync());
                return await db.SaveChangesAsync();
            });
        }
    }
}
