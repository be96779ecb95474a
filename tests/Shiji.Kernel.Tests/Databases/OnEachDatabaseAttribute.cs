using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace Shiji.Kernel.Tests.Databases;

/// <summary>The spec is written once and run on each database; one that is not there is skipped, and says why.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnEachDatabaseAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([new TheoryDataRow<Database>(Database.Sqlite), new TheoryDataRow<Database>(Database.Postgres) { Skip = PostgresDatabase.WhyNot }]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
