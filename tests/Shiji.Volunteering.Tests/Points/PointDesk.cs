using Shiji.Kernel.Access;
using Shiji.Kernel.Results;
using Shiji.Kernel.Tests.Districts;

namespace Shiji.Volunteering.Tests.Points;

/// <summary>What is done at points, in one line each.</summary>
internal static class PointDesk
{
    public static readonly DateOnly Today = new(2023, 3, 1);

    public static async Task<int> PointAsync(this StaffedDistrict district, string name, string kind = "U站", int? at = null, Actor? by = null)
    {
        var opened = await district.DoAsync((OpenPoint v) => v.DoAsync(new(at ?? district.Here, name, kind, "龙城大道 1 号", new(2022, 1, 1)) { Hours = "每天 9:00–18:00" }), by ?? district.Secretary);
        Assert.Null(opened.Refusal);
        return opened.Value!.Id;
    }

    public static Task<Outcome<Inspection>> InspectAsync(this StaffedDistrict district, int point, DateOnly day, string ticks = "111", string? finding = null, DateOnly? due = null, Actor? by = null) =>
        district.DoAsync((RecordInspection v) => v.DoAsync(point, day, ticks[0] == '1', ticks[1] == '1', ticks[2] == '1', finding, due), by ?? district.Secretary);
}
