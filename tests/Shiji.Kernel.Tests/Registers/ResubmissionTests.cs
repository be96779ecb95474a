using Shiji.Kernel.Registers;
using Shiji.Kernel.Tests.Databases;
using Shiji.Kernel.Tests.Districts;

namespace Shiji.Kernel.Tests.Registers;

public sealed class ResubmissionTests
{
    private static readonly DateOnly Day = new(2022, 5, 31);

    [Theory, OnEachDatabase]
    public async Task A_returned_row_is_changed_and_goes_back_as_the_same_row(Database database)
    {
        await using var district = await District.FoundAsync(database);
        var row = district.Activity(District.Root, Day, 100, "甲", 1);
        Assert.Null(await district.SubmitAsync(row));
        Assert.Null(await district.ReturnAsync(row.Id));
        Assert.NotNull(await Resubmit(district, row.Id, r => r.Quantity1 = -1));
        Assert.Null(await Resubmit(district, row.Id, r => r.Quantity1 = 40));
        Assert.NotNull(await Resubmit(district, row.Id, r => r.Quantity1 = 50));
        Assert.Null(await district.AcceptAsync(row.Id));
        await district.RefreshAsync();
        Assert.Equal(40, await district.FigureAsync("act.minutes", District.Root, "2022H1"));
    }

    private static Task<Results.Refusal?> Resubmit(District district, Guid id, Action<RegisterRow> change) =>
        district.DoAsync(db => new ResubmitRow(db, district.Check(db), district.Clock).DoAsync(id, change));
}
