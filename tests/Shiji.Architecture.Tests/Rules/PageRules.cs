using System.Reflection;
using Microsoft.AspNetCore.Components;
using Shiji.Ui;

namespace Shiji.Architecture.Tests.Rules;

public sealed class PageRules
{
    [Fact]
    public void Every_page_is_drawn_once_when_all_it_shows_is_known() => Assert.Empty(HalfDrawn(Compiled.Assemblies.SelectMany(a => Assembly.LoadFrom(a).GetTypes())));

    [Fact]
    public void A_page_that_could_be_drawn_by_half_is_seen() => Assert.Equal([typeof(Half)], HalfDrawn([typeof(Half), typeof(Whole)]));

    private static IEnumerable<Type> HalfDrawn(IEnumerable<Type> types) => types.Where(t => t.IsDefined(typeof(RouteAttribute), false) && !typeof(WholePage).IsAssignableFrom(t));

    [Route("/half")]
    private sealed class Half : ComponentBase;

    [Route("/whole")]
    private sealed class Whole : WholePage;
}
