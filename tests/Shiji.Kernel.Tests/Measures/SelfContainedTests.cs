using Shiji.Kernel.Measures;
using Shiji.Kernel.Modules;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Registers;
using Shiji.Kernel.Tests.Databases;
using Shiji.Kernel.Tests.Districts;

namespace Shiji.Kernel.Tests.Measures;

public sealed class SelfContainedTests
{
    [Fact]
    public async Task A_measure_that_calls_a_method_is_refused() => await RefusedAsync(
        Flow.Of<OrganisationSpell>("bad.call", "坏", "家", s => s.Name.StartsWith("团", StringComparison.Ordinal)));

    [Fact]
    public async Task A_measure_whose_amount_calls_a_method_is_refused() => await RefusedAsync(
        Flow.Of<OrganisationSpell>("bad.amount", "坏", "家", s => true, s => Math.Abs((long)s.Revision)));

    [Fact]
    public async Task A_measure_that_follows_a_navigation_is_refused() => await RefusedAsync(
        Flow.Of<OrganisationSpell>("bad.far", "坏", "家", s => s.Name.Length > 3));

    [Fact]
    public void Every_measure_of_the_kernel_reads_columns_of_its_own_row_only() => Assert.All(
        ModuleList.Kernel.All.SelectMany(m => m.Measures).Concat(RegisterMeasures.Of(TestRegisters.Activity())).Concat(RegisterMeasures.Of(TestRegisters.Home())),
        m => Assert.NotEmpty(m.Definition));

    private static async Task RefusedAsync(Measure measure)
    {
        await using var district = await District.FoundAsync(Database.Sqlite);
        district.Modules = new([.. ModuleList.Kernel.All, new Bad(measure)]);
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(async () =>
        {
            await district.OpenCatalogueAsync();
            await district.ProveAsync("2022H1");
        });
        Assert.Contains(measure.Key, refused.Message, StringComparison.Ordinal);
    }

    private sealed class Bad(Measure measure) : Module
    {
        public override string Key => "bad";
        public override string Name => "坏";
        public override IEnumerable<Measure> Measures => [measure];

        public override void Map(Microsoft.EntityFrameworkCore.ModelBuilder model)
        {
        }
    }
}
