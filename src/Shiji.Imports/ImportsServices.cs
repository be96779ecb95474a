using Microsoft.Extensions.DependencyInjection;

namespace Shiji.Imports;

/// <summary>导入登记 — what the hall gives to a program, in one visible list.</summary>
public static class ImportsServices
{
    public static IServiceCollection AddImports(this IServiceCollection services) => services
        .AddScoped<KindSource, PersonKinds>()
        .AddScoped<KindSource, OrganisationKinds>()
        .AddScoped<KindSource, RegisterKinds>()
        .AddScoped<UndoRows>()
        .AddScoped<UndoPeople>()
        .AddScoped<UndoOrganisations>()
        .AddScoped<Presets>()
        .AddScoped<KindReader>()
        .AddScoped<RunOpening>()
        .AddScoped<UploadFile>()
        .AddScoped<ChooseMapping>()
        .AddScoped<AwaitCheck>()
        .AddScoped<StartImport>()
        .AddScoped<CancelImport>()
        .AddScoped<UndoImport>()
        .AddScoped<ResultWorkbook>();
}
